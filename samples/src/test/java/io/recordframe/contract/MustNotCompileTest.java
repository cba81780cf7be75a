package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code that must not compile, and what the compilers say. The whole messages stand in golden files
 * beside the snippets; {@code -Drecordframe.rewrite=true} writes them anew.
 */
class MustNotCompileTest {

  private static final Path GOLDEN = Path.of("src/test/resources/contract");

  /**
   * Code that must not compile.
   *
   * @param name names the golden files
   * @param code a statement
   * @param words what javac's message contains, in order
   */
  record Snippet(String name, String code, List<String> words) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Snippet> snippets() {
    return Stream.of(
        snippet(
            "misspelt-column",
            "orders.filter(o -> o.amout().gt(1));",
            "cannot find symbol",
            "method amout()",
            "of type OrderColumns"),
        snippet(
            "operation-of-another-type",
            "orders.select(o -> LineFrame.row(o.id(), Expressions.lit(\"\"), o.note().plus(1)));",
            "cannot find symbol",
            "method plus(int)",
            "NullableStrExpr"),
        snippet(
            "filter-by-a-number",
            "orders.filter(o -> o.amount());",
            "bad return type in lambda expression",
            "DoubleExpr cannot be converted to NullableBoolExpr"),
        snippet(
            "missing-side-into-a-required-component",
            "orders.leftJoin(customers).on((o, c) -> o.customerId().eq(c.id())).select((o, c) -> LineFrame.row(o.id(), c.name(), o.amount()));",
            "NullableStrExpr cannot be converted to StrExpr"),
        snippet(
            "missing-slot-into-a-required-component",
            "orders.let(o -> o.qty()).rightJoin(customers).on((o, qty, c) -> o.customerId().eq(c.id())).select((o, qty, c) -> LineFrame.row(qty, c.name(), c.id().toDouble()));",
            "NullableLongExpr cannot be converted to LongExpr"),
        snippet(
            "compare-different-types",
            "orders.join(customers).on((o, c) -> o.customerId().eq(c.name()));",
            "no suitable method found for eq(StrExpr)"),
        snippet(
            "arguments-swapped",
            "orders.join(customers).on((o, c) -> o.customerId().eq(c.id())).select((o, c) -> LineFrame.row(c.name(), o.id(), o.amount()));",
            "StrExpr cannot be converted to LongExpr"),
        snippet(
            "component-missing",
            "orders.select(o -> LineFrame.row(o.id(), Expressions.lit(\"\")));",
            "method row",
            "cannot be applied to given types"),
        snippet(
            "aggregate-in-a-row",
            "orders.select(o -> LineFrame.row(o.id(), Expressions.lit(\"\"), o.amount().sum()));",
            "Agg<DoubleExpr,NullableDoubleExpr> cannot be converted to DoubleExpr"),
        snippet(
            "row-column-in-agg",
            "orders.groupBy(o -> o.note()).agg((note, g) -> LineFrame.row(g.count(), note.orElse(\"\"), o.amount()));",
            "cannot find symbol",
            "variable o"),
        snippet(
            "no-aggregate-in-g-agg",
            "orders.groupBy(o -> o.id()).agg((id, g) -> LineFrame.row(id, Expressions.lit(\"\"), g.agg(o -> o.amount())));",
            "cannot be converted to Agg"),
        snippet(
            "global-sum-into-a-required-component",
            "orders.aggregate(g -> LineFrame.row(g.count(), Expressions.lit(\"\"), g.agg(o -> o.amount().sum())));",
            "upper bounds: DoubleExpr",
            "lower bounds: NullableDoubleExpr"),
        snippet(
            "forgotten-on",
            "orders.join(customers).select((o, c) -> LineFrame.row(o.id(), c.name(), o.amount()));",
            "cannot find symbol",
            "method select",
            "location: class Join2On<"),
        snippet(
            "double-into-long",
            "orders.select(o -> LineFrame.row(o.amount(), Expressions.lit(\"\"), o.amount()));",
            "DoubleExpr cannot be converted to LongExpr"),
        snippet(
            "long-in-doubles",
            "orders.filter(o -> o.id().in(java.util.List.of(1.5)));",
            "no suitable method found for in(List<Double>)"),
        snippet(
            "text-among-numbers",
            "orders.filter(o -> o.id().in(customers.values(c -> c.name())));",
            "upper bounds: LongExpr",
            "lower bounds: StrExpr"),
        snippet(
            "nullable-values-as-values",
            "orders.filter(o -> o.customerId().in(customers.values(c -> c.referrerId())));",
            "upper bounds: Expr<?,?>",
            "lower bounds: NullableLongExpr"),
        snippet(
            "null-into-a-changed-column",
            "customers.select(c -> CustomerFrame.from(c.withId(c.referrerId())));",
            "NullableLongExpr cannot be converted to LongExpr"),
        snippet(
            "another-enum",
            "paints.filter(p -> p.color().eq(p.finish()));",
            "no suitable method found for eq(EnumExpr<Finish>)"),
        snippet(
            "unknown-field-of-a-struct",
            "paints.filter(p -> p.maker().town().eq(\"\"));",
            "cannot find symbol",
            "method town()"));
  }

  private static Snippet snippet(String name, String code, String... words) {
    return new Snippet(name, code, List.of(words));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void javacRefuses(Snippet snippet, @TempDir Path directory) throws IOException {
    String message = refuse(JavaCompilers.javac(), snippet, directory);
    assertThat(message).containsSubsequence(snippet.words());
    golden(snippet.name() + ".javac.txt", message);
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void eclipseRefuses(Snippet snippet, @TempDir Path directory) throws IOException {
    golden(snippet.name() + ".ecj.txt", refuse(JavaCompilers.eclipse(), snippet, directory));
  }

  private static String refuse(JavaCompilers compiler, Snippet snippet, Path directory)
      throws IOException {
    Path source = directory.resolve("Snippet.java");
    Files.writeString(
        source,
        """
        package io.recordframe.contract;
        import io.recordframe.expression.*;
        class Snippet {
          void refused(OrderFrame orders, CustomerFrame customers, PaintFrame paints) {
            %s
          }
        }
        """
            .formatted(snippet.code()));
    Optional<String> refusal = compiler.refusal(source, directory);
    assertThat(refusal).as("what is said of: " + snippet.code()).isPresent();
    return refusal.get();
  }

  private static void golden(String name, String message) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, message);
    }
    assertThat(message).isEqualTo(Files.readString(file));
  }
}
