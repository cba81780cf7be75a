package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * The rows for which a predicate is true, neither false nor null.
 *
 * @param input the rows
 * @param predicate a boolean
 */
public record Filter(Relation input, Expression predicate) implements Relation {

  /**
   * Checks the predicate.
   *
   * @throws IllegalArgumentException if it is no boolean or a reference does not fit the input
   */
  public Filter {
    Checks.requireBoolean(predicate, "The predicate of a filter");
    References.check(predicate, Schemas.ofRows(input), References.Allowed.ROW_VALUES);
  }

  @Override
  public Schema schema() {
    return Schemas.ofRows(input);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(input);
  }
}
