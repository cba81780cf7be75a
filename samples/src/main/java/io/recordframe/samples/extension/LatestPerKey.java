package io.recordframe.samples.extension;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest row of each key, as of a log of changes. Columns stay as they are.
 *
 * @param key the name of the column whose values are the keys
 * @param time the name of the column that says which row is later
 */
record LatestPerKey(String key, String time) implements RelationExtension {

  @Override
  public String name() {
    return "latest of each " + key + " by " + time;
  }

  @Override
  public Relation expand(List<Relation> arguments) {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException(
          "It is applied to one relation, not to " + arguments.size());
    }
    Relation rows = arguments.getFirst();
    List<NamedExpression> columns = columns(rows, rows.schema().size());
    SortKey latestFirst =
        new SortKey(column(rows, time), SortKey.Direction.DESCENDING, SortKey.Nulls.LAST);
    WindowCall position =
        new WindowCall(
            WindowFunction.ROW_NUMBER,
            List.of(),
            false,
            null,
            List.of(column(rows, key)),
            List.of(latestFirst),
            WindowFrame.UP_TO_CURRENT,
            ScalarType.INT64);
    columns.add(new NamedExpression("position", position));
    Relation numbered = new Project(rows, columns);
    int last = numbered.schema().size() - 1;
    Expression isFirst =
        FunctionCall.of(
            ComparisonFunction.EQUAL,
            FieldReference.of(last, numbered.schema().field(last)),
            new Literal(1L, ScalarType.INT64));
    return new Project(new Filter(numbered, isFirst), columns(numbered, last));
  }

  private static List<NamedExpression> columns(Relation rows, int count) {
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(
          new NamedExpression(
              rows.schema().field(i).name(), FieldReference.of(i, rows.schema().field(i))));
    }
    return columns;
  }

  private static FieldReference column(Relation rows, String name) {
    Schema schema = rows.schema();
    int index = schema.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("There is no column '%s' in %s".formatted(name, schema));
    }
    return FieldReference.of(index, schema.field(index));
  }
}
