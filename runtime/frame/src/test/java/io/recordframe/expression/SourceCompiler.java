package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.jspecify.annotations.NullMarked;

/** Compiles a piece of a query with javac or the compiler of Eclipse, and gives their errors. */
enum SourceCompiler {
  JAVAC,
  ECJ;

  private static final String BEFORE =
      """
      import io.recordframe.expression.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.function.Function;

      enum Color { RED }

      enum Shape { BOX }

      interface NullableOrderColumns extends Term<NullableOrderColumns> {
        NullableLongExpr customerId();
        NullableStrExpr name();
        NullableDoubleExpr amount();
        NullableIntExpr qty();
        NullableStrExpr note();
        NullableEnumExpr<Color> color();
        NullableDecimalExpr price();
      }

      interface OrderColumns extends NullableOrderColumns {
        LongExpr customerId();
        StrExpr name();
        DoubleExpr amount();
        IntExpr qty();
        EnumExpr<Color> color();
        DecimalExpr price();
      }

      interface Group<C> {
        <N extends Term<?>> N agg(Function<C, ? extends Agg<? extends N, ?>> aggregate);
      }

      abstract class Query {
        abstract void filter(Function<OrderColumns, ? extends NullableBoolExpr> predicate);

        abstract <T extends Term<?>> void let(Function<OrderColumns, T> value);

        abstract void row(LongExpr customerId, StrExpr name, DoubleExpr amount);

        void query(OrderColumns o, NullableOrderColumns n, Group<OrderColumns> g) {
      """;

  private static final String AFTER =
      """

        }
      }
      """;

  /**
   * Compiles statements over columns {@code o}, the nullable columns {@code n} and a group {@code
   * g}.
   */
  String errors(Path directory, String statements) {
    return compile(directory, BEFORE + statements + AFTER);
  }

  /** Compiles a file in a directory, and gives what the compiler prints. */
  String compile(Path directory, String source) {
    Path file = directory.resolve("Query.java");
    try {
      Files.writeString(file, source);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    String[] common = {
      "--release", "25", "-proc:none", "-nowarn", "-cp", classPath(), "-d", directory.toString()
    };
    List<String> arguments = new ArrayList<>(List.of(common));
    arguments.add(file.toString());
    String[] all = arguments.toArray(String[]::new);
    switch (this) {
      case JAVAC -> ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, all);
      case ECJ -> BatchCompiler.compile(all, writer, writer, null);
    }
    return printed.toString();
  }

  private static String classPath() {
    return Stream.of(Term.class, UnboundExpression.class, NullMarked.class)
        .map(SourceCompiler::location)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
