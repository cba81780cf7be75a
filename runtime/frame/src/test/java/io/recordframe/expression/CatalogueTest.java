package io.recordframe.expression;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.expression.Operations.Called;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.AggregateOf;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.OverElements;
import io.recordframe.plan.binding.UnboundExpression.Windowed;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.UserFunction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every function of the catalogue has a typed operation. */
class CatalogueTest {

  private static final SampleColumns C = SampleColumns.COLUMNS;

  @Test
  void everyFunctionIsReached() {
    Set<Function> catalogue = constants(Function.class).collect(Collectors.toSet());
    assertThat(catalogue).hasSizeGreaterThan(150);

    Set<Function> reached = new LinkedHashSet<>();
    for (Called call : Operations.all()) {
      unbound(call.result()).forEach(expression -> collect(expression, reached));
    }
    withoutReceiver()
        .forEach(result -> unbound(result).forEach(expression -> collect(expression, reached)));

    assertThat(catalogue).isSubsetOf(reached);
  }

  private static Stream<Function> constants(Class<?> type) {
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants()).map(Function.class::cast);
    }
    if (UserFunction.class.isAssignableFrom(type)) {
      return Stream.empty();
    }
    return Stream.of(type.getPermittedSubclasses()).flatMap(CatalogueTest::constants);
  }

  private static List<Object> withoutReceiver() {
    ListExpr<StrExpr> list = list();
    List<Object> results = new ArrayList<>();
    results.add(Expressions.countRows());
    results.add(Expressions.list(C.column(IntExpr.class)));
    results.add(Lists.elementAt(list, 0));
    results.add(Lists.contains(list, lit("a")));
    results.add(Lists.join(list, ","));
    results.add(Maps.valueOf(map(), lit("a")));
    results.add(Maps.of(list, list));
    results.add(list.zip(list, (left, _) -> left));
    results.add(Texts.toJson(list));
    results.add(Lists.of(lit("a")));
    results.add(Lists.range(lit(1L), lit(2L)));
    results.add(Lists.indexOf(list, lit("a")));
    results.add(Lists.sort(list));
    results.add(Lists.sortDescending(list));
    results.add(Lists.withoutNulls(list));
    results.add(Lists.flatten(Lists.of(list)));
    results.add(Lists.min(list));
    results.add(Lists.max(list));
    results.add(Lists.sum(Lists.range(lit(1L), lit(2L))));
    results.add(Lists.mean(Lists.range(lit(1L), lit(2L))));
    results.add(Expressions.histogram(lit("a")));
    results.add(Expressions.mapOf(lit("a"), lit(1L)));
    results.add(Expressions.largest(3, lit(1L)));
    results.add(Expressions.smallest(3, lit(1L)));
    results.add(Expressions.time(lit(1), lit(2), lit(3)));
    results.add(Expressions.date(lit(2024), lit(2), lit(29)));
    results.add(Expressions.firstValues(3, lit(1L)));
    results.add(Expressions.now());
    results.add(Expressions.rowNumber());
    results.add(Expressions.rank());
    results.add(Expressions.denseRank());
    results.add(Expressions.percentRank());
    results.add(Expressions.cumulativeDistribution());
    results.add(Expressions.ntile(4));
    results.add(Expressions.random());
    results.add(Expressions.random(7, lit(1L)));
    results.add(Texts.character(lit(65)));
    results.add(Texts.joinNonNull(", ", lit("a"), lit("b")));
    return results;
  }

  @SuppressWarnings("unchecked") // the sample's elements are texts
  private static ListExpr<StrExpr> list() {
    return (ListExpr<StrExpr>) C.column("List", false);
  }

  @SuppressWarnings("unchecked") // the sample's keys are texts and its values integers
  private static MapExpr<StrExpr, LongExpr> map() {
    return (MapExpr<StrExpr, LongExpr>) C.column("Map", false);
  }

  private static Stream<UnboundExpression> unbound(Object result) {
    return switch (result) {
      case ExpressionNode node -> Stream.of(node.expression());
      case Agg<?, ?> aggregate -> Stream.of(Terms.unbound(aggregate));
      case WindowFunction<?> function -> Stream.of(Terms.unbound(function.over(window -> window)));
      default -> Stream.empty();
    };
  }

  private static void collect(UnboundExpression expression, Set<Function> functions) {
    switch (expression) {
      case Call call -> {
        functions.add(call.function());
        call.arguments().forEach(argument -> collect(argument, functions));
      }
      case OverElements over -> collect(over.list(), functions);
      case AggregateOf aggregate -> functions.add(aggregate.function());
      case Windowed window -> functions.add(window.function());
      default -> {
        // A column, a constant or a conversion is no call.
      }
    }
  }
}
