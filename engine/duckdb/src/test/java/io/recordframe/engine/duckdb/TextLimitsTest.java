package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions that would take all memory, or run for ever, are errors where they would. */
class TextLimitsTest {

  private static final String LARGE = "x".repeat(1_000_000);
  private static final Schema SCHEMA =
      Values.nullable(
          "text", ScalarType.STRING, "other", ScalarType.STRING, "count", ScalarType.INT32);

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static Relation rows(String text, String other, int count) {
    return Plans.rows(SCHEMA, List.of(text, other, count));
  }

  private static Object value(Relation rows, Expression expression) {
    try (PreparedPlan prepared =
        ENGINE
            .session()
            .prepare(Plans.project(rows, as("value", expression)), Execution.unbounded())) {
      return Values.collect(prepared.execute(Execution.unbounded())).getFirst().getFirst();
    }
  }

  private static Expression repeated(Relation rows) {
    return call(TextFunction.REPEAT, column(rows, 0), column(rows, 2));
  }

  @Test
  void repeatsUpToALimit() {
    Relation most = rows(LARGE, "", 16);
    assertThat((String) value(most, repeated(most))).hasSize(16_000_000);
    Relation more = rows(LARGE, "", 2_000_000_000);
    assertThatThrownBy(() -> value(more, repeated(more)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("repeat must not give more than 16777216 bytes");
    Relation negative = rows("x", "", Integer.MIN_VALUE);
    assertThat(value(negative, repeated(negative))).isEqualTo("");
  }

  @Test
  void fillsUpToALimit() {
    Relation rows = rows("x", "\uD83D\uDE00", Integer.MAX_VALUE);
    for (TextFunction function : List.of(TextFunction.PAD_START, TextFunction.PAD_END)) {
      assertThatThrownBy(
              () -> value(rows, call(function, column(rows, 0), column(rows, 2), column(rows, 1))))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("must not be more than 4194304");
    }
  }

  @Test
  void replacesUpToALimit() {
    Relation rows = rows(LARGE, LARGE, 0);
    Expression replaced =
        call(TextFunction.REPLACE, column(rows, 0), literal("x"), column(rows, 1));
    assertThatThrownBy(() -> value(rows, replaced))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("replace must not put in more than 16777216 bytes");
    Expression once = call(TextFunction.REPLACE, column(rows, 0), literal(LARGE), column(rows, 1));
    assertThat(value(rows, once)).isEqualTo(LARGE);
    Expression matches =
        call(TextFunction.REGEX_REPLACE, column(rows, 0), literal(""), column(rows, 1));
    assertThatThrownBy(() -> value(rows, matches))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("regex_replace must not put in more than 16777216 bytes");
    Expression all =
        call(TextFunction.REGEX_REPLACE, column(rows, 0), literal("^x+$"), column(rows, 1));
    assertThat(value(rows, all)).isEqualTo(LARGE);
  }

  @Test
  void comparesShortTextsOnly() {
    Relation rows = rows(LARGE, LARGE, 0);
    for (TextFunction function : List.of(TextFunction.LEVENSHTEIN, TextFunction.JARO_WINKLER)) {
      assertThatThrownBy(() -> value(rows, call(function, column(rows, 0), column(rows, 1))))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("compares texts whose lengths multiply to 100000000 at most");
    }
  }

  @Test
  void refusesWhatDuckDbWouldPlanTwiceForEachOneAround() {
    Relation rows = rows("a", "b", 0);
    Expression nothing = column(rows, 0);
    Expression title = column(rows, 0);
    Expression between = Plans.literal(true);
    for (int i = 0; i < 40; i++) {
      nothing = call(ConditionalFunction.NULL_IF, nothing, column(rows, 1));
      title = call(TextFunction.TITLE, title);
      between =
          call(
              ComparisonFunction.BETWEEN,
              between,
              literal(false),
              call(ComparisonFunction.IS_NULL, column(rows, 0)));
    }
    for (Expression expression : List.of(nothing, title, between)) {
      assertThatThrownBy(() -> value(rows, expression)).isInstanceOf(LimitExceededException.class);
    }
  }
}
