package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.StructType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expression as it is written: its columns are named, or known by the relation that they belong
 * to, but not yet found in the input of the relation in which the expression will stand; literals
 * have no type yet. The {@link Binder} makes an {@link io.recordframe.plan.algebra.Expression} of
 * it.
 */
public sealed interface UnboundExpression {

  /**
   * A column found by name, in the untyped world.
   *
   * @param name the name, case-sensitive
   */
  record NamedColumn(String name) implements UnboundExpression {}

  /**
   * A column of a relation that a lambda's parameter stands for.
   *
   * @param relation which relation
   * @param index the column's position in it, from 0
   */
  record RelationColumn(RelationIdentity relation, int index) implements UnboundExpression {}

  /**
   * A field of a struct; null where the struct is null.
   *
   * @param struct a struct
   * @param index the field's position from 0
   */
  record Field(UnboundExpression struct, int index) implements UnboundExpression {}

  /**
   * A struct of values, each widened to the type of its field.
   *
   * @param owner what messages call the struct, such as {@code record Address}
   * @param type the struct's type
   * @param values one value for each field
   */
  record StructOf(String owner, StructType type, List<UnboundExpression> values)
      implements UnboundExpression {
    /** Copies. */
    public StructOf {
      values = List.copyOf(values);
    }
  }

  /**
   * A struct with some of its fields replaced; null where the struct is null.
   *
   * @param owner what messages call the struct, such as {@code record Address}
   * @param struct the struct
   * @param replaced the new values by the positions of their fields, each widened to the type of
   *     its field
   */
  record StructWith(
      String owner, UnboundExpression struct, Map<Integer, UnboundExpression> replaced)
      implements UnboundExpression {
    /** Copies. */
    public StructWith {
      replaced = Map.copyOf(replaced);
    }
  }

  /**
   * A value that takes the place of a column, widened to its type.
   *
   * @param owner what messages call the column's owner, such as {@code record Order}
   * @param column the column
   * @param value the value
   */
  record InPlaceOf(String owner, RelationColumn column, UnboundExpression value)
      implements UnboundExpression {}

  /**
   * A constant.
   *
   * @param value a box of a primitive, a {@link String}, {@link java.math.BigDecimal}, {@code
   *     byte[]}, a {@code java.time} value, {@link java.util.UUID}, enum constant or {@link List}
   *     of these, or null
   * @param type its type, or null to take the one of what it meets
   */
  record Constant(@Nullable Object value, @Nullable DataType type) implements UnboundExpression {}

  /**
   * A call of a scalar function.
   *
   * @param function the function
   * @param arguments the arguments
   */
  record Call(ScalarFunction function, List<UnboundExpression> arguments)
      implements UnboundExpression {
    /** Copies. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The result of the first branch whose condition is true.
   *
   * @param branches the branches
   * @param otherwise the result when no condition is true, or null for a null
   */
  record Choice(List<Branch> branches, @Nullable UnboundExpression otherwise)
      implements UnboundExpression {
    /** Copies. */
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /**
   * A condition and what holds under it.
   *
   * @param condition the condition
   * @param result the result
   */
  record Branch(UnboundExpression condition, UnboundExpression result) {}

  /**
   * A conversion.
   *
   * @param operand what is converted
   * @param type the target
   * @param mode what a value that cannot be converted gives
   */
  record Conversion(UnboundExpression operand, DataType type, Cast.Mode mode)
      implements UnboundExpression {}

  /**
   * Whether a value equals one of several.
   *
   * @param value the value
   * @param options what it is compared with
   */
  record In(UnboundExpression value, List<UnboundExpression> options) implements UnboundExpression {
    /** Copies. */
    public In {
      options = List.copyOf(options);
    }
  }

  /**
   * What a list becomes by an expression over its elements.
   *
   * @param kind what is done with the expression's values
   * @param list the list
   * @param initial what a reduction starts with, or null for all other kinds
   * @param lambda what the parameters in the body belong to
   * @param body the expression over the elements
   */
  record OverElements(
      ListLambda.Kind kind,
      UnboundExpression list,
      @Nullable UnboundExpression initial,
      LambdaIdentity lambda,
      UnboundExpression body)
      implements UnboundExpression {}

  /**
   * A parameter of a lambda over elements.
   *
   * @param lambda which lambda
   * @param role which of its parameters
   */
  record Parameter(LambdaIdentity lambda, LambdaParameter.Role role) implements UnboundExpression {}

  /**
   * Whether a relation has rows.
   *
   * @param relation the relation
   * @param session the session that it belongs to
   */
  record HasRows(Relation relation, SessionIdentity session) implements UnboundExpression {}

  /**
   * Whether a value equals one in the only column of a relation.
   *
   * @param value the value
   * @param relation the relation
   * @param session the session that the relation belongs to
   */
  record InRelation(UnboundExpression value, Relation relation, SessionIdentity session)
      implements UnboundExpression {}

  /**
   * The value in the only row of a relation; null where there is none.
   *
   * @param relation a relation of one column
   * @param session the session that the relation belongs to
   */
  record OnlyValue(Relation relation, SessionIdentity session) implements UnboundExpression {}

  /**
   * An aggregate over the rows of a group.
   *
   * @param function the function
   * @param arguments the arguments
   * @param distinct whether equal arguments count once
   * @param filter which rows count, or null for all
   * @param orderBy the order in which rows are met
   */
  record AggregateOf(
      Aggregation function,
      List<UnboundExpression> arguments,
      boolean distinct,
      @Nullable UnboundExpression filter,
      List<SortBy> orderBy)
      implements UnboundExpression {
    /** Copies. */
    public AggregateOf {
      arguments = List.copyOf(arguments);
      orderBy = List.copyOf(orderBy);
    }
  }

  /**
   * A function over the rows around the current one.
   *
   * @param function the function
   * @param arguments the arguments
   * @param distinct whether equal arguments count once
   * @param filter which rows count, or null for all
   * @param partitionBy what forms partitions
   * @param orderBy the order within a partition
   * @param frame which rows count, or null for the default: up to the current row and its peers
   *     where there is an order, otherwise the whole partition
   */
  record Windowed(
      WindowableFunction function,
      List<UnboundExpression> arguments,
      boolean distinct,
      @Nullable UnboundExpression filter,
      List<UnboundExpression> partitionBy,
      List<SortBy> orderBy,
      @Nullable WindowFrame frame)
      implements UnboundExpression {
    /** Copies. */
    public Windowed {
      arguments = List.copyOf(arguments);
      partitionBy = List.copyOf(partitionBy);
      orderBy = List.copyOf(orderBy);
    }
  }

  /**
   * What rows are ordered by.
   *
   * @param expression the value
   * @param direction which end comes first
   * @param nulls where nulls stand
   */
  record SortBy(UnboundExpression expression, SortKey.Direction direction, SortKey.Nulls nulls) {}
}
