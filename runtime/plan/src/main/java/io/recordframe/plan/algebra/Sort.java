package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * The rows in an order. The order holds for what directly uses it: the result, a limit, a
 * projection or filter above.
 *
 * @param input the rows
 * @param keys what they are ordered by, the most important first
 */
public record Sort(Relation input, List<SortKey> keys) implements Relation {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no key or a reference does not fit the input
   */
  public Sort {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A sort needs at least one key");
    }
    Schema schema = Schemas.ofRows(input);
    for (SortKey key : keys) {
      References.check(key.expression(), schema, References.Allowed.ROW_VALUES);
    }
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
