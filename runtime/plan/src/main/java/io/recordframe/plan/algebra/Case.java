package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of the first branch whose condition is true.
 *
 * @param branches the branches, at least one, with results of one type
 * @param otherwise the result when no condition is true, or null for a null
 */
public record Case(List<Branch> branches, @Nullable Expression otherwise) implements Expression {

  /**
   * A condition and what holds under it.
   *
   * @param condition a boolean
   * @param result the result
   */
  public record Branch(Expression condition, Expression result) {
    /**
     * Checks the condition.
     *
     * @throws IllegalArgumentException if it is no boolean
     */
    public Branch {
      Checks.requireBoolean(condition, "The condition of a case");
    }
  }

  /**
   * Checks that all results are of one type.
   *
   * @throws IllegalArgumentException if there is no branch or types differ
   */
  public Case {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("A case needs at least one branch");
    }
    DataType type = branches.getFirst().result().type();
    for (Branch branch : branches) {
      Checks.requireType(branch.result(), type, "The results of a case");
    }
    if (otherwise != null) {
      Checks.requireType(otherwise, type, "The results of a case");
    }
  }

  @Override
  public DataType type() {
    return branches.getFirst().result().type();
  }

  @Override
  public boolean nullable() {
    return otherwise == null
        || otherwise.nullable()
        || branches.stream().anyMatch(branch -> branch.result().nullable());
  }
}
