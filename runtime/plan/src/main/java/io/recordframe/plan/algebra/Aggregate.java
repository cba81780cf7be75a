package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One row for each group of rows with equal keys (nulls are equal to each other), with the keys and
 * then the measures as columns; without keys one row, whether or not there are rows.
 *
 * @param input the rows
 * @param keys the grouping keys
 * @param measures aggregate calls
 */
public record Aggregate(Relation input, List<NamedExpression> keys, List<Measure> measures)
    implements Relation {

  /**
   * An aggregate call and the name of its column.
   *
   * @param name the column's name
   * @param call the call
   */
  public record Measure(String name, AggregateCall call) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is empty or has a NUL character
     */
    public Measure {
      Objects.requireNonNull(call, "call");
      Field.checkName(name);
    }
  }

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is neither key nor measure, or a reference does not
   *     fit the input
   */
  public Aggregate {
    keys = List.copyOf(keys);
    measures = List.copyOf(measures);
    if (keys.isEmpty() && measures.isEmpty()) {
      throw new IllegalArgumentException("An aggregation needs a key or a measure");
    }
    Schema schema = input.schema();
    for (NamedExpression key : keys) {
      References.check(key.expression(), schema, References.Allowed.ROW_VALUES);
    }
    for (Measure measure : measures) {
      References.check(measure.call(), schema, References.Allowed.AGGREGATE_AT_TOP);
    }
  }

  @Override
  public Schema schema() {
    List<Field> fields = new ArrayList<>();
    keys.forEach(key -> fields.add(key.field()));
    for (Measure measure : measures) {
      AggregateCall call = measure.call();
      boolean nullable = keys.isEmpty() ? call.nullable() : call.nullableOverRows();
      fields.add(new Field(measure.name(), call.type(), nullable));
    }
    return new Schema(fields);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(input);
  }
}
