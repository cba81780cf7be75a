package io.recordframe.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.expression.Operations.Called;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.DataType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the Java type of every operation against the type and nullability of the plan's expression.
 */
class OperationTypesTest {

  private final List<String> faults = new ArrayList<>();
  private int checked;

  @Test
  void everyOperationHasTheTypeAndNullabilityOfItsExpression() {
    for (Called call : Operations.all()) {
      try {
        check(call);
      } catch (RuntimeException fault) {
        faults.add(call + " cannot be bound: " + fault.getMessage());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(checked).isGreaterThan(3000);
  }

  private void check(Called call) {
    switch (call.result()) {
      case ExpressionNode node ->
          check(call, call.type(), SampleColumns.bind(node.expression()), "");
      case Agg<?, ?> aggregate -> check(call, aggregate);
      case WindowFunction<?> function -> check(call, function);
      case SortOrder order -> {
        assertThat(SampleColumns.bindKey(order).expression()).isNotNull();
        checked++;
      }
      default -> faults.add(call + " gives a " + call.result().getClass());
    }
  }

  private void check(Called call, Agg<?, ?> aggregate) {
    Type overRows = argument(call.type(), 0);
    Type orEmpty = argument(call.type(), 1);
    AggregateCall bound = (AggregateCall) SampleColumns.bind(Terms.unbound(aggregate));
    DataType made = made(aggregate);
    check(call, overRows, made, bound.nullableOverRows(), " over rows");
    check(call, orEmpty, made, bound.nullable(), " over no rows");
    Agg<?, ?> filtered = aggregate.filter(SampleColumns.COLUMNS.column(BoolExpr.class));
    AggregateCall boundFiltered = (AggregateCall) SampleColumns.bind(Terms.unbound(filtered));
    check(call, orEmpty, made, boundFiltered.nullableOverRows(), " filtered");
    check(call, overRows, bound(aggregate.over(OperationTypesTest::ordered)), " over a window");
    check(
        call,
        orEmpty,
        bound(aggregate.overFrame(OperationTypesTest::before)),
        " over a frame that may be empty");
    check(
        call,
        orEmpty,
        bound(filtered.over(OperationTypesTest::ordered)),
        " filtered over a window");
  }

  /** What an aggregate makes of the value that its call gives. */
  private static <N extends Term<?>> DataType made(Agg<N, ?> aggregate) {
    return bound(Terms.overRows(aggregate, Terms.unbound(aggregate))).type();
  }

  private void check(Called call, WindowFunction<?> function) {
    check(
        call,
        argument(call.type(), 0),
        bound(function.over(OperationTypesTest::ordered)),
        " over a window");
    if (function instanceof FrameFunction<?, ?> framed) {
      check(
          call,
          argument(call.type(), 1),
          bound(framed.overFrame(OperationTypesTest::before)),
          " over a frame that may be empty");
    }
  }

  private void check(Called call, Type type, Expression bound, String where) {
    check(call, type, bound.type(), bound.nullable(), where);
  }

  private void check(Called call, Type type, DataType bound, boolean nullable, String where) {
    checked++;
    StaticKind kind = StaticKind.of(type);
    if (!kind.isExactly(bound)) {
      faults.add("%s%s is known as %s, but is %s".formatted(call, where, type, bound));
    }
    if (nullable && !kind.nullable()) {
      faults.add("%s%s is known as %s, but can be null".formatted(call, where, type));
    }
    if (!nullable && kind.nullable() && !isCautious(call)) {
      faults.add("%s%s is known as %s, but is never null".formatted(call, where, type));
    }
  }

  /**
   * Typed as nullable though the plan knows better: what is never null needs no substitute for
   * null, and a conversion to the type that a value has cannot fail.
   */
  private static boolean isCautious(Called call) {
    String own = call.kind().getSimpleName().replaceFirst("Expr$", "");
    return call.signature().startsWith("orElse(") || call.signature().equals("tryTo" + own + "()");
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Expression bound(Term<?> term) {
    UnboundExpression unbound = Terms.unbound(term);
    return SampleColumns.bind(unbound);
  }

  private static Window ordered(Window window) {
    return window.orderBy(SampleColumns.COLUMNS.column(LongExpr.class));
  }

  private static FramedWindow before(Window window) {
    return ordered(window).rowsBetween(FrameBound.preceding(3), FrameBound.preceding(1));
  }
}
