package io.recordframe.plan.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.LambdaParameter.Role;
import io.recordframe.plan.algebra.ListLambda.Kind;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListLambdaTest {

  private static final Literal NUMBERS =
      new Literal(Arrays.asList(1, null), new ListType(ScalarType.INT32, true));
  private static final Literal ONE = new Literal(1, ScalarType.INT32);
  private static final LambdaParameter ELEMENT = element(0, true);
  private static final Relation ROWS =
      new Scan(
          new TableSource(List.of("t")),
          new Schema(List.of(Field.required("id", ScalarType.INT32))));

  private static LambdaParameter element(int depth, boolean nullable) {
    return new LambdaParameter(depth, Role.ELEMENT, ScalarType.INT32, nullable);
  }

  private static Expression isLess(Expression left, Expression right) {
    return FunctionCall.of(ComparisonFunction.LESS, left, right);
  }

  @Test
  void mapsToWhatTheBodyGives() {
    assertThat(new ListLambda(Kind.MAP, NUMBERS, null, isLess(ELEMENT, ONE)).type())
        .isEqualTo(new ListType(ScalarType.BOOLEAN, true));
    assertThat(new ListLambda(Kind.MAP, NUMBERS, null, ONE).type())
        .isEqualTo(new ListType(ScalarType.INT32, false));
  }

  @Test
  void keepsItsTypeWhereTheBodyIsFoundNotToBeNull() {
    ListLambda mapped = new ListLambda(Kind.MAP, NUMBERS, null, new Literal(null, ONE.type()));
    Expression rebuilt =
        Expressions.mapOperands(mapped, operand -> operand.equals(mapped.body()) ? ONE : operand);
    assertThat(rebuilt).isNotEqualTo(mapped);
    assertThat(rebuilt.type()).isEqualTo(mapped.type());
  }

  @Test
  void isNullWhereTheListOrAJudgementIs() {
    assertThat(new ListLambda(Kind.FILTER, NUMBERS, null, isLess(ELEMENT, ONE)).nullable())
        .isFalse();
    assertThat(new ListLambda(Kind.ANY, NUMBERS, null, isLess(ELEMENT, ONE)).nullable()).isTrue();
    assertThat(new ListLambda(Kind.ALL, NUMBERS, null, isLess(ONE, ONE)).nullable()).isFalse();
    Literal nothing = new Literal(null, NUMBERS.type());
    assertThat(new ListLambda(Kind.ALL, nothing, null, isLess(ONE, ONE)).nullable()).isTrue();
  }

  @Test
  void refusesAListThatIsNone() {
    assertThatThrownBy(() -> new ListLambda(Kind.MAP, ONE, null, ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Only a list has elements, but found int32");
  }

  @Test
  void refusesAJudgementThatIsNone() {
    assertThatThrownBy(() -> new ListLambda(Kind.FILTER, NUMBERS, null, ELEMENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The condition on elements must be of type boolean, but found int32");
  }

  @Test
  void refusesElementsOfAnotherList() {
    assertThatThrownBy(() -> new ListLambda(Kind.MAP, NUMBERS, null, element(0, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A lambda over list<int32?> is not given an element of type int32");
  }

  @Test
  void refusesAnEarlierValueWhereNothingIsReduced() {
    LambdaParameter earlier = new LambdaParameter(0, Role.ACCUMULATOR, ScalarType.INT32, false);
    assertThatThrownBy(() -> new ListLambda(Kind.MAP, NUMBERS, null, earlier))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A lambda over list<int32?> is not given an earlier value of type int32");
  }

  @Test
  void knowsThatAnEarlierValueCanBeNullWhereAStepCanBe() {
    LambdaParameter earlier = new LambdaParameter(0, Role.ACCUMULATOR, ScalarType.INT32, false);
    Expression sum = FunctionCall.of(ArithmeticFunction.ADD, earlier, ELEMENT);
    assertThatThrownBy(() -> new ListLambda(Kind.REDUCE, NUMBERS, ONE, sum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not given an earlier value of type int32");
  }

  @Test
  void looksThroughLambdasWithin() {
    Expression inner =
        new ListLambda(Kind.ANY, NUMBERS, null, isLess(element(0, true), element(1, true)));
    assertThat(new ListLambda(Kind.FILTER, NUMBERS, null, inner).type()).isEqualTo(NUMBERS.type());
    Expression wrong =
        new ListLambda(Kind.ANY, NUMBERS, null, isLess(element(0, true), element(1, false)));
    assertThatThrownBy(() -> new ListLambda(Kind.FILTER, NUMBERS, null, wrong))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void elementsStandInTheirLambdaOnly() {
    Expression stray = new ListLambda(Kind.ANY, NUMBERS, null, isLess(ELEMENT, element(1, true)));
    assertThatThrownBy(() -> new Filter(ROWS, stray))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An element of a list stands only in the lambda that is given it");
  }

  @Test
  void aBodyHasNoWindow() {
    Expression window =
        new WindowCall(
            io.recordframe.plan.function.AggregateFunction.COUNT_ROWS,
            List.of(),
            false,
            null,
            List.of(),
            List.of(),
            WindowFrame.WHOLE_PARTITION,
            ScalarType.INT64);
    Expression mapped = new ListLambda(Kind.MAP, NUMBERS, null, window);
    assertThatThrownBy(() -> new Project(ROWS, List.of(new NamedExpression("n", mapped))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "A window, such as rowNumber().over(...), is computed where rows are projected or filtered; it cannot stand in ");
  }

  @Test
  void checksDeepBodiesWithoutAStack() {
    Expression body = isLess(ELEMENT, ONE);
    for (int i = 0; i < 50_000; i++) {
      body = FunctionCall.of(LogicalFunction.NOT, body);
    }
    assertThat(new ListLambda(Kind.ANY, NUMBERS, null, body).type()).isEqualTo(ScalarType.BOOLEAN);
  }
}
