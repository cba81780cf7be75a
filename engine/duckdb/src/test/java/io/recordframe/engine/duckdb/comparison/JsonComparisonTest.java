package io.recordframe.engine.duckdb.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is JSON, and how values come out of it, is the same in DuckDB and in the reference. */
class JsonComparisonTest {

  private static EngineSession duckDb;
  private static EngineSession reference;

  @BeforeAll
  static void open() {
    duckDb = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
    reference = new ReferenceEngine().open(EngineConfiguration.DEFAULT);
  }

  @AfterAll
  static void close() {
    duckDb.close();
    reference.close();
  }

  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "1",
        " 1\t\r\n",
        "\f1",
        "\uFEFF1",
        "\u00A01",
        "1 2",
        "01",
        "-01",
        "-0",
        "-",
        "+1",
        "1.",
        ".5",
        "1.e1",
        "1e",
        "1E+05",
        "0x1",
        "[1.0, 1e5, 0.10, -0.0, 0e5, 1e-7, 1e-6, 0.00001, 2.5E3]",
        "[1e16, 1.2345e20, 1e21, 1.2345e21, 1e22, 1e400, -1e400, 1e-400]",
        "[5e-324, 1.7976931348623157e308, 123456.789e3, 123456789e-20]",
        "[123456789012345678901234567890, 18446744073709551616.0, 9007199254740993.0]",
        "1.123456789012345678901234567890",
        "[-nan, inf, -Infinity, INFINITY, NaN]",
        "infinit",
        "nano",
        "[true, false, null]",
        "True",
        "tru",
        "null",
        "\"x\"",
        "\"x",
        "\"a\tb\"",
        "\"\\x\"",
        "[\"\\u00fc\\/\\n\\t\\\"\\\\\\b\\f\\r \\u0001 \\u001f \\u007f \\ud83d\\ude00 \u00FC\uD83D\uDE00\"]",
        "\"\\u00fc\\/\\n\\t\\\"\\\\\\b\\f\\r \\u0001 \\u007f \\ud83d\\ude00 \u00FC\uD83D\uDE00\"",
        "\"\\ud800\"",
        "\"\\ud83dx\"",
        "\"\\udc00\"",
        "\"\\u12g4\"",
        "[]",
        "[ ]",
        "[,]",
        "[1,]",
        "[1,,2]",
        "[1],",
        "[1",
        "{}",
        "{,}",
        "{\"a\": 1,}",
        "{\"a\" 1}",
        "{a: 1}",
        "{\"a\": {\"b\\\"c\": [ 1 , 2 ]}, \"a\": 2, \"\": 3}",
        "/*x*/1");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesTheSame(String text) {
    for (String path : List.of("$", "$[0]", "$.a", "$.a.\"b c\"[1]", "$[00]")) {
      Literal json = new Literal(text, ScalarType.STRING);
      Relation plan =
          new Project(
              Rows.one(),
              List.of(
                  new NamedExpression("valid", FunctionCall.of(TextFunction.IS_JSON, json)),
                  new NamedExpression(
                      "value",
                      FunctionCall.of(
                          TextFunction.JSON_TEXT, json, new Literal(path, ScalarType.STRING)))));
      Outcome expected = Outcome.of(reference, plan, Execution.unbounded());
      Outcome found = Outcome.of(duckDb, plan, Execution.unbounded());
      if (expected instanceof Outcome.Failed) {
        assertThat(found).describedAs(path).isInstanceOf(Outcome.Failed.class);
      } else {
        assertThat(found).describedAs(path).isEqualTo(expected);
      }
    }
  }
}
