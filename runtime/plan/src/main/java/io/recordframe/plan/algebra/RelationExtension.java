package io.recordframe.plan.algebra;

import java.util.List;

/**
 * A relation that somebody else has defined, such as the latest row of each key. It is told in
 * terms of the relations of this package, so that every engine can run it, and it keeps its own
 * name and parameters where plans are printed, compared and sent.
 *
 * <p>Implementations are immutable, safe for use by several threads, and equal when they have equal
 * parameters; records are.
 */
public interface RelationExtension {

  /**
   * What it is called in printed plans and messages, with its parameters as far as they help.
   *
   * @return the name
   */
  String name();

  /**
   * The relations that it stands for. The same arguments always give the same.
   *
   * @param arguments the relations that it is applied to
   * @return the relation that gives its rows
   * @throws IllegalArgumentException if it cannot be applied to such relations, with the reason
   */
  Relation expand(List<Relation> arguments);
}
