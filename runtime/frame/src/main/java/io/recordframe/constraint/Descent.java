package io.recordframe.constraint;

import static io.recordframe.internal.Conditions.TRUE;
import static io.recordframe.internal.Conditions.call;
import static io.recordframe.internal.Conditions.constant;
import static io.recordframe.internal.Conditions.isNull;
import static io.recordframe.internal.Conditions.not;
import static io.recordframe.internal.Conditions.text;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.binding.LambdaIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.binding.UnboundExpression.OverElements;
import io.recordframe.plan.binding.UnboundExpression.Parameter;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import java.time.Clock;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Goes down from the values of a column to those that a rule is for. */
final class Descent {

  /** The fields of the pairs that {@link CollectionFunction#LIST_ZIP} makes. */
  private static final int VALUE = 0;

  /** What tells a value from the others: its position or key. */
  private static final int LABEL = 1;

  /** How many numbers {@link CollectionFunction#LIST_RANGE} gives at most. */
  private static final long LONGEST_RANGE = 1L << 20;

  private final ColumnRule rule;
  private final Clock clock;

  Descent(ColumnRule rule, Clock clock) {
    this.rule = rule;
    this.clock = clock;
  }

  UnboundExpression holds(UnboundExpression values) {
    return holds(values, rule.inside());
  }

  UnboundExpression breaches(UnboundExpression values, BinaryOperator<UnboundExpression> told) {
    return breaches(values, rule.inside(), text(rule.column().name()), told);
  }

  private UnboundExpression holds(UnboundExpression value, List<Step> steps) {
    if (steps.isEmpty()) {
      return orTrue(rule.rule().condition().over(value, rule.type(), clock));
    }
    List<Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case Step.Field(String _, int index) ->
          call(
              LogicalFunction.OR,
              isNull(value),
              holds(new UnboundExpression.Field(value, index), rest));
      case Part part ->
          orTrue(over(ListLambda.Kind.ALL, valuesOf(value, part), element -> holds(element, rest)));
    };
  }

  private UnboundExpression breaches(
      UnboundExpression value,
      List<Step> steps,
      UnboundExpression place,
      BinaryOperator<UnboundExpression> told) {
    if (steps.isEmpty()) {
      return call(CollectionFunction.LIST_OF, told.apply(place, value));
    }
    List<Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case Step.Field(String name, int index) ->
          breaches(
              new UnboundExpression.Field(value, index),
              rest,
              joined(place, text("." + name)),
              told);
      case Part part -> {
        UnboundExpression failed =
            over(
                ListLambda.Kind.FILTER,
                call(CollectionFunction.LIST_ZIP, valuesOf(value, part), labelsOf(value, part)),
                pair -> not(holds(new UnboundExpression.Field(pair, VALUE), rest)));
        yield call(
            CollectionFunction.LIST_FLATTEN,
            over(
                ListLambda.Kind.MAP,
                failed,
                pair ->
                    breaches(
                        new UnboundExpression.Field(pair, VALUE),
                        rest,
                        labelled(place, part, new UnboundExpression.Field(pair, LABEL)),
                        told)));
      }
    };
  }

  private static UnboundExpression valuesOf(UnboundExpression container, Part part) {
    return switch (part) {
      case ELEMENT -> container;
      case KEY -> call(CollectionFunction.MAP_KEYS, container);
      case VALUE -> call(CollectionFunction.MAP_VALUES, container);
    };
  }

  private static UnboundExpression labelsOf(UnboundExpression container, Part part) {
    return switch (part) {
      case ELEMENT -> positionsOf(container);
      case KEY, VALUE -> call(CollectionFunction.MAP_KEYS, container);
    };
  }

  /** The positions of a list's elements, from as many ranges as the list needs. */
  private static UnboundExpression positionsOf(UnboundExpression list) {
    UnboundExpression size = call(CollectionFunction.LIST_SIZE, list);
    UnboundExpression length = constant(LONGEST_RANGE);
    UnboundExpression ranges =
        call(
            ArithmeticFunction.QUOTIENT,
            call(ArithmeticFunction.ADD, size, constant(LONGEST_RANGE - 1)),
            length);
    return call(
        CollectionFunction.LIST_FLATTEN,
        over(
            ListLambda.Kind.MAP,
            call(CollectionFunction.LIST_RANGE, constant(0L), ranges),
            range -> {
              UnboundExpression start = call(ArithmeticFunction.MULTIPLY, range, length);
              return call(
                  CollectionFunction.LIST_RANGE,
                  start,
                  call(
                      ConditionalFunction.LEAST,
                      size,
                      call(ArithmeticFunction.ADD, start, length)));
            }));
  }

  /** Places are written as Jakarta Validation writes them. */
  private static UnboundExpression labelled(
      UnboundExpression place, Part part, UnboundExpression label) {
    String opening =
        switch (part) {
          case ELEMENT, VALUE -> "[";
          case KEY -> "<K>[";
        };
    return joined(
        place,
        text(opening),
        new Conversion(label, ScalarType.STRING, Cast.Mode.STRICT),
        text("]"));
  }

  private static UnboundExpression over(
      ListLambda.Kind kind, UnboundExpression list, UnaryOperator<UnboundExpression> body) {
    LambdaIdentity lambda = new LambdaIdentity();
    return new OverElements(
        kind, list, null, lambda, body.apply(new Parameter(lambda, LambdaParameter.Role.ELEMENT)));
  }

  private static UnboundExpression joined(UnboundExpression... texts) {
    return call(TextFunction.CONCAT, texts);
  }

  /** Where there is no value, there is nothing that a rule could be for. */
  private static UnboundExpression orTrue(UnboundExpression condition) {
    return call(ConditionalFunction.COALESCE, condition, TRUE);
  }
}
