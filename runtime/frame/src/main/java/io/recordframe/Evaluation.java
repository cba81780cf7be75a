package io.recordframe;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that gives an expression's value for each row of a batch, in the order of the rows.
 * Engines promise an order only after a sort, so the rows are numbered.
 */
final class Evaluation {

  private static final String VALUE = "value";

  private Evaluation() {}

  /** The only column of the values, for an expression that fits the columns. */
  static Schema schema(Expression expression, Schema schema) {
    requireFits(expression, schema, new Scan(new TableSource(List.of("rows")), schema));
    return Schema.of(new Field(VALUE, expression.type(), expression.nullable()));
  }

  static Relation plan(Expression expression, Schema schema, ColumnBatch batch) {
    requireFits(expression, schema, scan(schema, batch));
    List<Field> fields = new ArrayList<>(schema.fields());
    fields.add(Field.required(unusedName(schema), ScalarType.INT64));
    List<ColumnVector> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(batch.column(i));
    }
    columns.add(NumberedRows.numbers(batch.rowCount()));
    Schema numbered = new Schema(fields);
    Relation rows = scan(numbered, new HeapBatch(batch.rowCount(), columns));
    Relation values =
        new Project(
            rows,
            List.of(
                new NamedExpression(VALUE, expression),
                new NamedExpression(
                    "row", FieldReference.of(schema.size(), numbered.fields().getLast()))));
    SortKey row =
        new SortKey(
            FieldReference.of(1, values.schema().field(1)),
            SortKey.Direction.ASCENDING,
            SortKey.Nulls.LAST);
    return new Project(
        new Sort(values, List.of(row)),
        List.of(new NamedExpression(VALUE, FieldReference.of(0, values.schema().field(0)))));
  }

  /** The values of the only column of batches. */
  static <T> List<@Nullable T> values(BatchCursor cursor, Class<T> type) {
    List<@Nullable T> values = new ArrayList<>();
    for (ColumnBatch next = cursor.next(); next != null; next = cursor.next()) {
      for (int row = 0; row < next.rowCount(); row++) {
        values.add(type.cast(ValueReader.read(next.column(0), row)));
      }
    }
    return Collections.unmodifiableList(values);
  }

  /** Before a column is added, to which the expression could refer by chance. */
  private static void requireFits(Expression expression, Schema schema, Relation rows) {
    try {
      // What is checked is whether there can be such a node.
      Relation unused = new Project(rows, List.of(new NamedExpression(VALUE, expression)));
      unused.schema();
    } catch (IllegalArgumentException unfit) {
      throw new InvalidPlanException(
          "The expression does not fit the columns %s: %s".formatted(schema, unfit.getMessage()),
          unfit);
    }
  }

  private static Relation scan(Schema schema, ColumnBatch batch) {
    String description = "a batch of " + batch.rowCount() + " rows";
    return new Scan(new RowsSource(new BatchRows(schema, batch), description), schema);
  }

  private static String unusedName(Schema schema) {
    String name = "row";
    while (schema.names().contains(name)) {
      name = "_" + name;
    }
    return name;
  }
}
