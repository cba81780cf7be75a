package io.recordframe.engine.tck.semantics;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an example is about: few enough to stand in a sentence.
 *
 * @param schema the columns
 * @param rows the rows
 */
public record Sample(Schema schema, List<Row> rows) {

  /** Copies. */
  public Sample {
    rows = List.copyOf(rows);
  }

  /** One row, for expressions that need nothing of it. */
  static Sample one() {
    return new Sample(
        new Schema(List.of(Field.required("one", ScalarType.INT32))), List.of(Row.of(1)));
  }

  /** A row for each value, in a column {@code x}. */
  static Sample of(DataType type, @Nullable Object... values) {
    List<Row> rows = new ArrayList<>();
    for (Object value : values) {
      rows.add(Row.of(new @Nullable Object[] {value}));
    }
    return new Sample(new Schema(List.of(Field.nullable("x", type))), rows);
  }

  /** The rows, with values in columns {@code x} and {@code y}. */
  static Sample ofPairs(DataType x, DataType y, Row... rows) {
    Schema schema = new Schema(List.of(Field.nullable("x", x), Field.nullable("y", y)));
    return new Sample(schema, List.of(rows));
  }

  Expression column(int index) {
    return FieldReference.of(index, schema.field(index));
  }

  Relation relation() {
    return Rows.scan(schema, rows.toArray(Row[]::new));
  }

  /** Such as {@code x = 1, 2, NULL} or {@code (x, y) = ('a', 1), ('b', 2)}. */
  String text() {
    boolean single = schema.size() == 1;
    String names = schema.fields().stream().map(Field::name).collect(Collectors.joining(", "));
    String values = rows.stream().map(row -> text(row, single)).collect(Collectors.joining(", "));
    return "%s = %s".formatted(single ? names : "(" + names + ")", values);
  }

  private String text(Row row, boolean single) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      Object value = row.get(i);
      values.add(value == null ? "NULL" : PlanPrinter.print(Constants.expression(value)));
    }
    return single ? values.getFirst() : "(" + String.join(", ", values) + ")";
  }
}
