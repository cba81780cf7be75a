package io.recordframe.plan.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MayFailTest {

  private static Expression truncated(String unit) {
    return FunctionCall.of(
        TemporalFunction.TRUNCATE_TO,
        new Literal(unit, ScalarType.STRING),
        new Literal(LocalDate.EPOCH, ScalarType.DATE));
  }

  @Test
  void aPatternThatEndsWithAnEscapeIsAnErrorForSomeTexts() {
    Expression text = new Literal("a", ScalarType.STRING);
    for (TextFunction like : List.of(TextFunction.LIKE, TextFunction.LIKE_IGNORE_CASE)) {
      assertThat(MayFail.test(FunctionCall.of(like, text, new Literal("a%", ScalarType.STRING))))
          .isFalse();
      assertThat(MayFail.test(FunctionCall.of(like, text, new Literal("a\\", ScalarType.STRING))))
          .isTrue();
      assertThat(MayFail.test(FunctionCall.of(like, text, text))).isFalse();
    }
  }

  @Test
  void theWeekOfTheFirstDateBeginsBeforeAllDates() {
    assertThat(MayFail.test(truncated("MONTH"))).isFalse();
    assertThat(MayFail.test(truncated("WEEK"))).isTrue();
  }

  @Test
  void whatAssertsMayFail() {
    Expression text = new Literal("a", ScalarType.STRING);
    assertThat(MayFail.test(FunctionCall.of(ConditionalFunction.FAIL, text))).isTrue();
    assertThat(MayFail.test(FunctionCall.of(ConditionalFunction.REQUIRE_NON_NULL, text))).isTrue();
    assertThat(MayFail.test(FunctionCall.of(ConditionalFunction.COALESCE, text, text))).isFalse();
  }
}
