package io.recordframe.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Operations of every pair of numbers: none is ambiguous, and the compilers see exactly the type
 * that Java's numeric promotion would give.
 */
class NumberPairsTest {

  private static final List<String> INTEGERS = List.of("Byte", "Short", "Int", "Long");
  private static final List<String> KINDS =
      List.of("Byte", "Short", "Int", "Long", "Float", "Double", "Decimal");

  @TempDir private Path directory;

  private final StringBuilder statements = new StringBuilder();
  private int pairs;

  @ParameterizedTest
  @EnumSource
  void arithmetic(SourceCompiler compiler) {
    for (String operation : List.of("plus", "minus", "times", "mod")) {
      operations(KINDS, operation, NumberPairsTest::promoted);
    }
    operations(
        KINDS, "dividedBy", (left, right) -> promoted(left, right) == null ? null : "Double");
    operations(INTEGERS, "quotient", NumberPairsTest::promoted);
    operations(INTEGERS, "bitAnd", NumberPairsTest::promoted);

    assertThat(pairs).isEqualTo(5 * (7 * 7 - 4) * 4 + 2 * 4 * 4 * 4);
    assertThat(compiler.compile(directory, source())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void comparison(SourceCompiler compiler) {
    for (String operation : List.of("eq", "ne", "gt", "ge", "lt", "le")) {
      operations(KINDS, operation, (left, right) -> promoted(left, right) == null ? null : "Bool");
    }

    assertThat(pairs).isEqualTo(6 * (7 * 7 - 4) * 4);
    assertThat(compiler.compile(directory, source())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void choosingOneOfBoth(SourceCompiler compiler) {
    for (String operation : List.of("greatest", "least")) {
      operations(INTEGERS, operation, NumberPairsTest::promoted);
      operations(List.of("Float", "Double"), operation, NumberPairsTest::promoted);
    }
    for (List<String> kinds : List.of(INTEGERS, List.of("Float", "Double"))) {
      for (String left : kinds) {
        for (String right : kinds) {
          String wider = kinds.indexOf(left) > kinds.indexOf(right) ? left : right;
          statement("n%s.orElse(x%s)".formatted(left, right), wider);
          statement("n%s.orElse(n%s)".formatted(left, right), "Nullable" + wider);
        }
      }
    }

    assertThat(pairs).isEqualTo(2 * (16 + 4) * 4 + (16 + 4) * 2);
    assertThat(compiler.compile(directory, source())).isEmpty();
  }

  private void operations(
      List<String> kinds, String operation, BinaryOperator<@Nullable String> result) {
    for (String left : kinds) {
      for (String right : kinds) {
        String type = result.apply(left, right);
        if (type != null) {
          statement("x%s.%s(x%s)".formatted(left, operation, right), type);
          statement("x%s.%s(n%s)".formatted(left, operation, right), "Nullable" + type);
          statement("n%s.%s(x%s)".formatted(left, operation, right), "Nullable" + type);
          statement("n%s.%s(n%s)".formatted(left, operation, right), "Nullable" + type);
        }
      }
    }
  }

  /** A list of the operation's own type, which takes no wider one. */
  private void statement(String operation, String type) {
    statements.append(
        "    { var result = List.of(%s); List<%sExpr> exact = result; }\n"
            .formatted(operation, type));
    pairs++;
  }

  private String source() {
    StringBuilder parameters = new StringBuilder();
    for (String kind : KINDS) {
      parameters.append("%1$sExpr x%1$s, Nullable%1$sExpr n%1$s, ".formatted(kind));
    }
    return """
    import io.recordframe.expression.*;
    import java.util.List;

    class Query {
      void query(%s int unused) {
    %s  }
    }
    """
        .formatted(parameters, statements);
  }

  /**
   * Java's binary numeric promotion, but that float counts as double, and that integers widen to
   * decimals; nothing where both do not meet.
   */
  private static @Nullable String promoted(String left, String right) {
    List<String> both = List.of(left, right);
    boolean floating = both.contains("Float") || both.contains("Double");
    if (both.contains("Decimal")) {
      return floating ? null : "Decimal";
    }
    if (floating) {
      return "Double";
    }
    return both.contains("Long") ? "Long" : "Int";
  }
}
