package io.recordframe.expression;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;
import io.recordframe.plan.binding.SessionIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.AggregateOf;
import io.recordframe.plan.binding.UnboundExpression.HasRows;
import io.recordframe.plan.binding.UnboundExpression.OnlyValue;
import io.recordframe.plan.binding.UnboundExpression.SortBy;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Objects;

/**
 * The way from typed expressions to the plan and back. For frames and generated code; queries have
 * no use for it.
 */
public final class Terms {

  private Terms() {}

  /**
   * The expression behind a term.
   *
   * @param term a typed expression, or the columns of a nested record
   * @return the expression as it is written
   * @throws InvalidPlanException if the term is all columns of a relation, which is no value
   */
  public static UnboundExpression unbound(Term<?> term) {
    return switch (term) {
      case ExpressionNode node -> node.expression();
      case RelationColumns columns -> RelationColumns.value(columns);
      default -> throw new IllegalArgumentException(unknown(term));
    };
  }

  /**
   * Checks the values that a record is made of.
   *
   * @param recordName the record's simple name, for messages
   * @param schema the record's components
   * @param values one value for each component, in order
   * @return the values
   * @throws IllegalArgumentException if there are more or fewer values than components
   */
  public static List<Term<?>> requireOneEach(String recordName, Schema schema, Term<?>... values) {
    if (values.length != schema.size()) {
      throw new IllegalArgumentException(
          "Record %s has %d components, but was given %d values"
              .formatted(recordName, schema.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      Objects.requireNonNull(values[i], schema.field(i).name());
    }
    return List.of(values);
  }

  /**
   * The aggregate as it is written.
   *
   * @param aggregate an aggregate
   * @return the call
   */
  public static AggregateOf unbound(Agg<?, ?> aggregate) {
    return aggregate.call();
  }

  /**
   * Another expression as a term of the same kind.
   *
   * @param <T> the kind
   * @param term a typed expression, or the columns of a record
   * @param expression what the result stands for, of the term's type
   * @return the expression, known as the kind
   */
  @SuppressWarnings("unchecked") // a node, and generated columns, make others of their own class
  public static <T extends Term<?>> T sameKind(T term, UnboundExpression expression) {
    return switch (term) {
      case ExpressionNode node -> (T) node.over(expression);
      case RelationColumns columns -> (T) columns.withOrigin(new ColumnOrigin.OfStruct(expression));
      default -> throw new IllegalArgumentException(unknown(term));
    };
  }

  /**
   * The aggregate's value over a group that has rows.
   *
   * @param <N> its kind
   * @param aggregate an aggregate
   * @param expression the column of the aggregation that holds its value
   * @return the expression, known as the kind
   */
  public static <N extends Term<?>> N overRows(Agg<N, ?> aggregate, UnboundExpression expression) {
    return aggregate.overRows(expression);
  }

  /**
   * The aggregate's value where there may be no rows.
   *
   * @param <Q> its kind
   * @param aggregate an aggregate
   * @param expression the column of the aggregation that holds its value
   * @return the expression, known as the kind
   */
  public static <Q extends Term<?>> Q orEmpty(Agg<?, Q> aggregate, UnboundExpression expression) {
    return aggregate.orEmpty(expression);
  }

  /**
   * What rows are ordered by.
   *
   * @param term an expression, or one with a direction
   * @return the key; ascending with nulls last unless the term says otherwise
   */
  public static SortBy sortBy(SortTerm term) {
    return switch (term) {
      case SortOrder order -> order.sortBy();
      case NullableOrderedExpr expression ->
          new SortBy(Operands.one(expression), Direction.ASCENDING, Nulls.LAST);
    };
  }

  /**
   * What the nearest row of an asof join must meet.
   *
   * @param nearest what is asked for
   * @return the comparison of both values, and behind it what else is asked for
   */
  public static Term<?> condition(Nearest nearest) {
    return nearest.condition();
  }

  /**
   * An element of a list.
   *
   * @param <E> the elements
   * @param list the list
   * @param expression an expression that stands for the element
   * @return the expression, known as the elements' kind
   */
  @SuppressWarnings("unchecked") // a list makes elements of the kind that it is declared with
  public static <E extends Term<?>> E element(
      NullableListExpr<E> list, UnboundExpression expression) {
    return ((ListNode<E>) list).elements().element(expression);
  }

  /**
   * A condition as a typed expression.
   *
   * @param condition a boolean that is never null
   * @return the condition
   */
  public static BoolExpr condition(UnboundExpression condition) {
    return new BoolNode(condition);
  }

  /**
   * Whether a relation has rows.
   *
   * @param relation the relation
   * @param session the session that it belongs to
   * @return the condition
   */
  public static BoolExpr exists(Relation relation, SessionIdentity session) {
    return new BoolNode(new HasRows(relation, session));
  }

  /**
   * The values in the only column of a relation, which are never null.
   *
   * @param <T> their kind
   * @param column the relation
   * @param session the session that it belongs to
   * @return the values
   */
  public static <T extends Term<?>> Values<T> values(Relation column, SessionIdentity session) {
    return new Values<>(column, session);
  }

  /**
   * The values in the only column of a relation, which may be null.
   *
   * @param <T> their kind
   * @param column the relation
   * @param session the session that it belongs to
   * @return the values
   */
  public static <T extends Term<?>> NullableValues<T> nullableValues(
      Relation column, SessionIdentity session) {
    return new NullableValues<>(column, session);
  }

  /**
   * The value in the only row of a relation.
   *
   * @param relation a relation of one column
   * @param session the session that the relation belongs to
   * @return the value as it is written; null where there is no row
   */
  public static UnboundExpression onlyValue(Relation relation, SessionIdentity session) {
    return new OnlyValue(relation, session);
  }

  /**
   * An aggregate of a function of the user.
   *
   * @param <T> the kind of its result
   * @param function the function
   * @param result makes the result's expression
   * @param arguments the arguments
   * @return the aggregate
   */
  public static <T extends Term<?>> Agg<T, T> aggregate(
      UserAggregateFunction function, ElementFactory<? extends T> result, Term<?>... arguments) {
    return Agg.of(function, result::element, (Object[]) arguments);
  }

  /**
   * A window function of the user.
   *
   * @param <T> the kind of its result
   * @param function the function
   * @param result makes the result's expression
   * @param arguments the arguments
   * @return the function of the arguments
   */
  public static <T extends Term<?>> WindowFunction<T> window(
      UserWindowFunction function, ElementFactory<? extends T> result, Term<?>... arguments) {
    return new WindowFunction<>(function, result::element, (Object[]) arguments);
  }

  private static String unknown(Object term) {
    return "Only expressions and generated columns are terms, but found a "
        + term.getClass().getName();
  }
}
