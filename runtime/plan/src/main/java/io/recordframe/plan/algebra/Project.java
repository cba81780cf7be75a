package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * New columns for each row. Window calls stand only here.
 *
 * @param input the rows
 * @param columns the columns that result, at least one
 */
public record Project(Relation input, List<NamedExpression> columns) implements Relation {

  /**
   * Copies and checks that references fit the input.
   *
   * @throws IllegalArgumentException if there is no column, or a reference does not fit the input
   */
  public Project {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A projection needs at least one column");
    }
    Schema schema = input.schema();
    for (NamedExpression column : columns) {
      References.check(column.expression(), schema, References.Allowed.WINDOWS);
    }
  }

  @Override
  public Schema schema() {
    List<Field> fields = new ArrayList<>(columns.size());
    for (NamedExpression column : columns) {
      fields.add(column.field());
    }
    return new Schema(fields);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(input);
  }
}
