package io.recordframe.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What compiles and what does not, and what the compilers say. */
class CompileTimeTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void whatMustCompileCompiles(SourceCompiler compiler) {
    String statements =
        """
        filter(x -> x.amount().gt(10).and(x.note().isNull()));
        row(o.customerId(), o.name(), o.amount().times(o.qty()));
        row(o.qty(), n.name().orElse("?"), o.amount().times(0.2));
        row(o.customerId(), o.name(), o.amount().sum().over(w -> w.partitionBy(o.customerId()).orderBy(o.qty())));
        row(g.agg(x -> x.name().count()), g.agg(x -> x.name().max()), g.agg(x -> x.amount().times(x.qty()).sum()));
        DoubleExpr ratio = g.agg(x -> x.amount().sum()).dividedBy(g.agg(x -> x.qty().sum()));
        LongExpr sum = g.agg(x -> x.customerId().max()).plus(g.agg(x -> x.qty().max()));
        BoolExpr more = g.agg(x -> x.qty().max()).gt(g.agg(x -> x.qty().min()));
        IntExpr most = g.agg(x -> x.qty().max());
        var next = g.agg(x -> x.qty().max()).plus(1);
        NullableDoubleExpr some = g.agg(x -> x.amount().sum().filter(x.qty().gt(1)));
        NullableStrExpr note = g.agg(x -> x.note().max());
        Agg<LongExpr, LongExpr> count = o.note().count().filter(o.qty().gt(1));
        NullableBoolExpr both = n.qty().gt(3).and(n.color().eq(Color.RED));
        DecimalExpr total = o.price().times(o.qty()).plus(new BigDecimal("0.5")).plus(1);
        NullableLongExpr choice = Expressions.when(both).then(o.customerId()).otherwiseNull();
        """;
    assertThat(compiler.errors(directory, statements)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          o.amout().gt(1);                                    | method amout()
          o.note().plus(1);                                   | method plus(int)
          o.note().plus(1);                                   | NullableStrExpr
          filter(x -> x.amount());                            | DoubleExpr cannot be converted to NullableBoolExpr
          row(o.customerId(), n.name(), o.amount());          | NullableStrExpr cannot be converted to StrExpr
          o.customerId().eq(o.name());                        | no suitable method found for eq(StrExpr)
          row(o.name(), o.name(), o.amount());                | StrExpr cannot be converted to LongExpr
          row(o.customerId(), o.name(), o.amount().sum());    | Agg<DoubleExpr,NullableDoubleExpr> cannot be converted to DoubleExpr
          let(x -> x.amount().sum());                         | DoubleExpr
          g.agg(x -> x.amount());                             | DoubleExpr cannot be converted to Agg
          g.agg(x -> x.qty().lag(1));                         | WindowFunction
          row(o.customerId(), o.name(), n.amount().orElse(n.amount())); | NullableDoubleExpr cannot be converted to DoubleExpr
          row(o.amount(), o.name(), o.amount());              | DoubleExpr cannot be converted to LongExpr
          IntExpr i = o.customerId();                         | LongExpr cannot be converted to IntExpr
          o.color().eq(Shape.BOX);                            | no suitable method found for eq(Shape)
          o.price().plus(o.amount());                         | no suitable method found for plus(DoubleExpr)
          o.amount().plus(o.price());                         | no suitable method found for plus(DecimalExpr)
          o.qty().gt(2.5);                                    | no suitable method found for gt(double)
          o.note().orElse(1);                                 | no suitable method found for orElse(int)
          LongExpr v = o.amount().toDouble().round(0);        | DoubleExpr cannot be converted to LongExpr
          """)
  void javacSays(String statement, String message) {
    assertThat(SourceCompiler.JAVAC.errors(directory, statement)).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          o.amout().gt(1);                                    | The method amout() is undefined for the type OrderColumns
          o.note().plus(1);                                   | The method plus(int) is undefined for the type NullableStrExpr
          filter(x -> x.amount());                            | cannot convert from DoubleExpr to NullableBoolExpr
          row(o.customerId(), n.name(), o.amount());          | is not applicable for the arguments (LongExpr, NullableStrExpr, DoubleExpr)
          o.customerId().eq(o.name());                        | is not applicable for the arguments (StrExpr)
          row(o.name(), o.name(), o.amount());                | is not applicable for the arguments (StrExpr, StrExpr, DoubleExpr)
          row(o.customerId(), o.name(), o.amount().sum());    | Agg<DoubleExpr,NullableDoubleExpr>
          g.agg(x -> x.amount());                             | cannot convert from DoubleExpr to Agg
          row(o.amount(), o.name(), o.amount());              | is not applicable for the arguments (DoubleExpr, StrExpr, DoubleExpr)
          o.color().eq(Shape.BOX);                            | is not applicable for the arguments (Shape)
          o.price().plus(o.amount());                         | is not applicable for the arguments (DoubleExpr)
          """)
  void ecjSays(String statement, String message) {
    assertThat(SourceCompiler.ECJ.errors(directory, statement)).contains(message);
  }
}
