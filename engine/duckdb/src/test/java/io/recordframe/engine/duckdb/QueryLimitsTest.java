package io.recordframe.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.source.QuerySource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of users that are too long or too deep are refused before DuckDB sees them. */
class QueryLimitsTest {

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static List<List<Object>> collect(String query) {
    QuerySource source = new QuerySource(query, List.of());
    Relation plan = new Scan(source, ENGINE.session().describe(source));
    try (PreparedPlan prepared = ENGINE.session().prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }

  private static String nested(String open, String close, int depth) {
    return "SELECT " + open.repeat(depth) + "1" + close.repeat(depth) + " AS n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"( )", "(SELECT  )", "abs( )", "[ ]", "{'a': }", "CASE WHEN true THEN ; END"})
  void runsWhatIsDeepAndRefusesWhatIsDeeper(String brackets) {
    int middle = brackets.contains(";") ? brackets.indexOf(';') : brackets.lastIndexOf(' ');
    String open = brackets.substring(0, middle);
    String close = brackets.substring(middle + 1);
    assertThat(collect(nested(open, close, 100))).hasSize(1);
    assertThatThrownBy(() -> collect(nested(open, close, 101)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith(
            "The query has more than 100 brackets and CASE expressions within each other, at line 1, column ")
        .hasMessageEndingWith(
            "; compute a part of it in a query of its own, and go on with its frame");
    assertThatThrownBy(() -> collect("SELECT " + open.repeat(400_000 / open.length())))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void saysWhereItIsTooDeep() {
    assertThatThrownBy(() -> collect("SELECT\n  " + "(".repeat(101)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("at line 2, column 103;");
  }

  @Test
  void refusesWhatIsTooLong() {
    String text = "x".repeat(999_985);
    assertThat(collect("SELECT '" + text + "' AS t")).containsExactly(List.of(text));
    assertThatThrownBy(() -> collect("SELECT '" + text + "xx' AS t"))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage(
            "The query has 1000001 characters, but it may have 1000000; give values as parameters, and many rows as a frame or a file");
  }

  /** What DuckDB takes for text, names and comments holds no brackets, and ends where it says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT '#' AS t",
        "SELECT 'it''s #' AS t",
        "SELECT E'\\' #' AS t",
        "SELECT e'\\\\' || '#' AS t",
        "SELECT '\\' || '#' AS t",
        "SELECT $$ ' # $$ AS t",
        "SELECT $a$ $$ # $b$ $a$ AS t",
        "SELECT 1 AS \"# \"\" '\"",
        "SELECT 1 AS t -- ' #",
        "SELECT 1 /* ' # */ AS t",
        "SELECT 1 /* /* # */ # */ AS t",
        "SELECT 1 AS a$$, 2 AS b$$, '#' AS c",
        "SELECT 1 AS e, 'x' AS \"case\", '#' AS c",
      })
  void countsNoBracketsOfTextsNamesAndComments(String query) {
    assertThat(collect(query.replace("#", "([{ CASE ".repeat(60)))).hasSize(1);
    String closing = query.replace("#", ")]} END ".repeat(60));
    assertThat(collect(closing)).hasSize(1);
    assertThatThrownBy(() -> collect(closing + "\n, " + "(".repeat(101)))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> collect("SELECT (" + "(".repeat(99) + query + "\n(("))
        .isInstanceOf(LimitExceededException.class);
  }
}
