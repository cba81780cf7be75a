package io.recordframe.plan.algebra;

import static io.recordframe.plan.testing.PlanBuilding.literal;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

class JunctionsTest {

  private static final Expression A = condition("a");
  private static final Expression B = condition("b");
  private static final Expression C = condition("c");

  private static Expression condition(String name) {
    return new OuterReference(1, 0, name, ScalarType.BOOLEAN, true);
  }

  private static FunctionCall and(Expression... conditions) {
    return FunctionCall.of(LogicalFunction.AND, List.of(conditions));
  }

  private static FunctionCall or(Expression... conditions) {
    return FunctionCall.of(LogicalFunction.OR, List.of(conditions));
  }

  @Test
  void whatStandsInAndsIsTakenApartInOrder() {
    assertThat(Junctions.conjuncts(and(and(A, B), and(C, or(A, B)))))
        .containsExactly(A, B, C, or(A, B));
  }

  @Test
  void whatIsNoAndIsItsOnlyConjunct() {
    assertThat(Junctions.conjuncts(A)).containsExactly(A);
    assertThat(Junctions.conjuncts(or(A, B))).containsExactly(or(A, B));
  }

  @Test
  void aChainOfAnotherFunctionIsTakenApartAtThatFunction() {
    assertThat(Junctions.operands(or(or(A, and(B, C)), C))).containsExactly(A, and(B, C), C);
  }

  @Test
  void aChainNeedsNoStackForItsDepth() {
    int depth = 200_000;
    Expression leftDeep = A;
    Expression rightDeep = A;
    for (int i = 0; i < depth; i++) {
      leftDeep = and(leftDeep, B);
      rightDeep = and(B, rightDeep);
    }

    assertThat(Junctions.conjuncts(leftDeep)).hasSize(depth + 1).startsWith(A).endsWith(B);
    assertThat(Junctions.conjuncts(rightDeep)).hasSize(depth + 1).startsWith(B).endsWith(A);
  }

  @Test
  void conditionsArePutTogether() {
    assertThat(Junctions.and(List.of(A))).isSameAs(A);
    assertThat(Junctions.and(List.of(A, literal(true)))).isEqualTo(and(A, literal(true)));
  }
}
