package io.recordframe.expression;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Lambdas over lists: what the compiler knows of them, and what plans they become. */
class ListLambdasTest {

  private static final SampleColumns C = SampleColumns.COLUMNS;

  private final ListExpr<StrExpr> names = names();
  private final ListExpr<LongExpr> sizes = names.map(StrExpr::length);
  private final NullableStrExpr note = C.column(NullableStrExpr.class);
  private final StrExpr name = C.column(StrExpr.class);
  private final IntExpr count = C.column(IntExpr.class);

  @SuppressWarnings("unchecked") // the sample's elements are texts
  private static ListExpr<StrExpr> names() {
    return (ListExpr<StrExpr>) C.column("List", false);
  }

  @SuppressWarnings("unchecked") // the sample's elements are texts
  private static NullableListExpr<StrExpr> namesOrNull() {
    return (NullableListExpr<StrExpr>) C.column("List", true);
  }

  @Test
  void elementsBecomeWhatTheLambdaGives() {
    ListExpr<NullableLongExpr> lengths = names.map(each -> each.concat(note).length());

    assertThat(SampleColumns.bind(lengths).type()).isEqualTo(new ListType(ScalarType.INT64, true));
    assertThat(SampleColumns.bind(sizes).type()).isEqualTo(new ListType(ScalarType.INT64, false));
    assertThat(SampleColumns.bind(sizes).nullable()).isFalse();
    NullableListExpr<LongExpr> some = namesOrNull().map(StrExpr::length);
    assertThat(SampleColumns.bind(some).nullable()).isTrue();
  }

  @Test
  void judgementsAreNeverNullWhereTheirConditionIsNot() {
    BoolExpr any = names.any(each -> each.eq(name));
    NullableBoolExpr maybe = names.any(each -> each.eq(note));
    NullableBoolExpr ofNullable = namesOrNull().all(each -> each.eq(name));

    assertThat(SampleColumns.bind(any).nullable()).isFalse();
    assertThat(SampleColumns.bind(maybe).nullable()).isTrue();
    assertThat(SampleColumns.bind(ofNullable).nullable()).isTrue();
    assertThat(SampleColumns.bind(names.filter(each -> each.eq(note))).nullable()).isFalse();
  }

  @Test
  void aReductionIsOfTheKindOfItsSteps() {
    LongExpr sum = sizes.reduce(lit(0L), (before, each) -> before.plus(each));
    NullableStrExpr all = names.reduce(note, (before, each) -> before.concat(each));
    NullableLongExpr ofNullable =
        namesOrNull().reduceOrNull(lit(0L), (total, each) -> total.plus(each.length()));

    assertThat(SampleColumns.bind(sum).nullable()).isFalse();
    assertThat(SampleColumns.bind(all).nullable()).isTrue();
    assertThat(SampleColumns.bind(ofNullable).nullable()).isTrue();
  }

  @Test
  void aReductionIsAsWideAsItsSteps() {
    LongExpr sum = sizes.reduce((LongExpr) lit(0), (before, each) -> before.plus(each));
    DecimalExpr total =
        names.reduce(
            lit(new BigDecimal("0.5")), (before, each) -> before.plus(lit(new BigDecimal("1.25"))));

    assertThat(SampleColumns.bind(sum).type()).isEqualTo(ScalarType.INT64);
    assertThat(SampleColumns.bind(total).type()).isEqualTo(new DecimalType(38, 2));
  }

  @Test
  void stepsThatNeverFitAreRefused() {
    assertThatThrownBy(() ->
            SampleColumns.bind(
                names.reduce(
                    lit(new BigDecimal("1.5")),
                    (before, each) -> before.times(lit(new BigDecimal("1.5"))))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith(
            "The lambda of a reduction must give the type of the initial value, decimal(2, 1)");
  }

  @Test
  void aStepThatCanBeNullMakesTheValueBeforeNullable() {
    NullableLongExpr start = count;
    Expression bound =
        SampleColumns.bind(
            sizes.reduce(start, (before, each) -> before.plus(each).nullIf(lit(3L))));

    assertThat(bound)
        .isInstanceOfSatisfying(ListLambda.class, it -> assertThat(it.nullable()).isTrue());
    assertThat(bound.type()).isEqualTo(ScalarType.INT64);
  }

  @Test
  void lambdasSeeTheColumnsAndLambdasAround() {
    ListExpr<StrExpr> chosen =
        names.filter(each -> names.any(other -> other.gt(each).and(other.eq(name))));

    assertThat(PlanPrinter.print(SampleColumns.bind(chosen)))
        .isEqualTo("FILTER(c17, ANY(c17, element > element2 AND element = c8))");
  }

  @Test
  void anElementOutsideOfItsLambdaIsRefused() {
    AtomicReference<StrExpr> kept = new AtomicReference<>(name);
    ListExpr<StrExpr> same =
        names.map(each -> {
          kept.set(each);
          return each;
        });

    assertThat(SampleColumns.bind(same).nullable()).isFalse();
    assertThatThrownBy(() -> SampleColumns.bind(kept.get()))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "An element of a list is used outside of the lambda that gave it, or in a query within that lambda");
  }
}
