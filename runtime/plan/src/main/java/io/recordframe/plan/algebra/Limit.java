package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * Some rows from the start of the order of the input, or any where it has none.
 *
 * @param input the rows
 * @param offset how many are left out at the start, not negative
 * @param count how many follow at most, not negative; {@link Long#MAX_VALUE} for all
 */
public record Limit(Relation input, long offset, long count) implements Relation {

  /** Checks the bounds. */
  public Limit {
    Checks.requireNotNegative(offset, "The offset of a limit");
    Checks.requireNotNegative(count, "The number of rows of a limit");
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
