package io.recordframe.plan.algebra;

import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * The rows of a source.
 *
 * @param source where they are
 * @param schema which of the source's columns are read, by name, with the types that they are read
 *     as; may be fewer than the source has, and none when only the number of rows matters. Where it
 *     allows no null, in a column or within its values, the source need not promise as much: the
 *     engine ends the query at a null that it meets there.
 */
public record Scan(Source source, Schema schema) implements Relation {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if two columns have one name
   */
  public Scan {
    if (!schema.namesDiffer()) {
      throw new IllegalArgumentException(
          "The columns of a scan must have names that differ: " + schema);
    }
  }

  @Override
  public List<Relation> inputs() {
    return List.of();
  }
}
