package io.recordframe.engine.tck.semantics;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.comparison.RowComparison;
import io.recordframe.engine.tck.random.Exactness;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression and what it gives on every engine. Floating point may differ by what {@link
 * RowComparison} calls close, since engines round on the way.
 *
 * @param sample the rows that it is computed over
 * @param expression the expression
 * @param fails whether the query fails
 * @param values what it gives otherwise, in the form that {@link Row} states: one value, or one for
 *     each row of the sample where the expression looks at the rows around
 */
public record Example(
    Sample sample, Expression expression, boolean fails, List<@Nullable Object> values) {

  /** Copies. */
  public Example {
    values = Row.of(values.toArray()).values();
  }

  /** An expression over no columns. */
  static Example gives(Expression expression, @Nullable Object value) {
    return of(Sample.one(), expression, value);
  }

  /** An expression over the rows of a sample. */
  static Example of(Sample sample, Expression expression, @Nullable Object... values) {
    return new Example(sample, expression, false, Row.of(values).values());
  }

  static Example fails(Expression expression) {
    return new Example(Sample.one(), expression, true, List.of());
  }

  /**
   * Runs the example.
   *
   * @param session the engine
   * @return what differs, or null if the engine gives what it must
   */
  public @Nullable String check(EngineSession session) {
    Outcome outcome = Outcome.of(session, plan(), Execution.unbounded());
    boolean holds =
        switch (outcome) {
          case Outcome.Gave gave -> !fails && difference(gave.rows()) == null;
          case Outcome.Failed _ -> fails;
          case Outcome.Refused _, Outcome.Broke _ -> false;
        };
    return holds ? null : text() + ", but it came to " + outcome;
  }

  private @Nullable String difference(List<Row> found) {
    List<Row> expected = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      expected.add(isOverWindow() ? sample.rows().get(i).followedBy(row(value)) : row(value));
    }
    List<Exactness> exact = new ArrayList<>();
    for (int i = 1; i < plan().schema().size(); i++) {
      exact.add(Exactness.EXACT);
    }
    exact.add(expression.type() == ScalarType.FLOAT64 ? Exactness.ROUNDED : Exactness.EXACT);
    return new RowComparison(exact).difference(expected, found);
  }

  private static Row row(@Nullable Object value) {
    return Row.of(new @Nullable Object[] {value});
  }

  private boolean isOverWindow() {
    return expression instanceof WindowCall;
  }

  /**
   * The example as a plan. Its last column is what the expression gives; where the expression looks
   * at the rows around, the columns of the sample stand before it.
   *
   * @return the plan
   */
  public Relation plan() {
    Relation input = sample.relation();
    if (expression instanceof AggregateCall call) {
      return new Aggregate(input, List.of(), List.of(new Aggregate.Measure("example", call)));
    }
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; isOverWindow() && i < sample.schema().size(); i++) {
      columns.add(new NamedExpression(sample.schema().field(i).name(), sample.column(i)));
    }
    columns.add(new NamedExpression("example", expression));
    return new Project(input, columns);
  }

  /**
   * The example as the document shows it.
   *
   * @return such as {@code `1 + 1` gives `2`}
   */
  public String text() {
    String over = sample.equals(Sample.one()) ? "" : " over `%s`".formatted(sample.text());
    return "`%s`%s %s"
        .formatted(
            PlanPrinter.print(expression), over, fails ? "is an error" : "gives " + valuesText());
  }

  private String valuesText() {
    return values.stream().map(Example::valueText).collect(Collectors.joining(", ", "`", "`"));
  }

  /** Maps in the order of their keys. */
  private static String valueText(@Nullable Object value) {
    return String.valueOf(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
  }
}
