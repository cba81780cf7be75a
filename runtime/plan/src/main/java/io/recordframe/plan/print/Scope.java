package io.recordframe.plan.print;

import io.recordframe.plan.type.Schema;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that expressions refer to, and those around a subquery. */
final class Scope {

  private final Set<String> repeated = new HashSet<>();
  private final @Nullable Scope outer;

  /**
   * Creates one.
   *
   * @param input the columns of the input
   * @param outer the scope around the subquery, or null outside of one
   */
  Scope(Schema input, @Nullable Scope outer) {
    this.outer = outer;
    Set<String> names = new HashSet<>();
    for (String name : input.names()) {
      if (!names.add(name)) {
        repeated.add(name);
      }
    }
  }

  /** The scope so many subqueries further out, or null if it is not known. */
  @Nullable Scope outer(int level) {
    Scope scope = this;
    for (int i = 0; i < level && scope != null; i++) {
      scope = scope.outer;
    }
    return scope;
  }

  /** The column's name, with its position where the name alone does not tell it. */
  static String column(@Nullable Scope scope, int index, String name) {
    boolean ambiguous = scope != null && scope.repeated.contains(name);
    return Names.name(name) + (ambiguous ? "#" + index : "");
  }
}
