package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * Each different row once; nulls are equal to each other.
 *
 * @param input the rows
 */
public record Distinct(Relation input) implements Relation {

  @Override
  public Schema schema() {
    return Schemas.ofRows(input);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(input);
  }
}
