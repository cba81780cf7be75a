package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import io.recordframe.bench.data.MaximumNumberFrame;
import io.recordframe.bench.data.MaximumTextFrame;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.StrExpr;
import io.recordframe.function.Functions;
import io.recordframe.function.ScalarFunction1;
import io.recordframe.function.Types;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBFunctions;

/**
 * Functions written in Java, against the operations that the engine has for the same and against
 * those of the JDBC driver. What is shown is the cost of one call alone: a query that calls a
 * function of its own result several times, less the same query without it. The functions keep the
 * order of what they are given, so that all queries give the same.
 */
final class FunctionsArea implements Area {

  private static final int CALLS = 8;
  private static final int MOST_ROWS = 500_000;
  private static final int WARM_UP = 15;

  private static final ScalarFunction1<DoubleExpr, DoubleExpr> BY_COLUMN =
      Functions.vectorized(
          "bench.byColumn",
          Types.DOUBLE,
          Types.DOUBLE,
          (arguments, _) -> {
            double[] values = arguments.column(0).doubles();
            double[] results = new double[arguments.rowCount()];
            for (int row = 0; row < results.length; row++) {
              results[row] = number(values[row]);
            }
            return new HeapVector(ScalarType.FLOAT64, results.length, results, null);
          });

  private static final ScalarFunction1<DoubleExpr, DoubleExpr> BY_ROW =
      Functions.scalar("bench.byRow", Types.DOUBLE, Types.DOUBLE, FunctionsArea::number);

  private static final ScalarFunction1<StrExpr, StrExpr> TEXT =
      Functions.scalar("bench.text", Types.STRING, Types.STRING, FunctionsArea::text);

  private static double number(double value) {
    return value * 2 + 1;
  }

  private static String text(String value) {
    return value + "!";
  }

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    int rows = Math.min(MOST_ROWS, scale.readRows());
    String query = Event.query(rows);
    try (Peer peer = Peer.open(false);
        Session session = Session.builder().showProgress(false).open();
        AutoCloseable _ = register(peer)) {
      EventFrame events = session.sql(EventFrame.SCHEMA, query);
      MaximumNumberFrame shipped =
          session.fromBytes(
              MaximumNumberFrame.SCHEMA, largestOf(events, repeated(BY_ROW::of)).toBytes(session));
      Interleaved interleaved = new Interleaved(scale.runs() * 2).warmedUp(WARM_UP);
      double[] numbers =
          interleaved.medians(
              () -> Math.round(repeated(FunctionsArea::number, largest(events, value -> value))),
              () -> Math.round(largest(events, repeated(value -> value.times(2.0).plus(1.0)))),
              () -> Math.round(largest(events, repeated(BY_COLUMN::of))),
              () -> Math.round(largest(events, repeated(BY_ROW::of))),
              () -> Math.round(repeated(FunctionsArea::number, largest(peer, "value", query))),
              () -> Math.round(largest(peer, driverCalls(), query)),
              () -> Math.round(only(shipped)));
      double calls = (double) CALLS * rows;
      double builtIn = (numbers[1] - numbers[0]) / calls;
      double byRow = (numbers[3] - numbers[0]) / calls;
      results.accept(
          Measurement.time(
              "a call of a numeric function of columns, built-in",
              (numbers[2] - numbers[0]) / calls,
              builtIn,
              new Goal.Ratio(1.5)));
      results.accept(
          Measurement.time(
              "a call of a numeric function of rows, built-in", byRow, builtIn, new Goal.None()));
      results.accept(
          Measurement.time(
              "a call of a numeric function of rows, JDBC driver's",
              byRow,
              (numbers[5] - numbers[4]) / calls,
              new Goal.Ratio(0.1)));
      results.accept(
          Measurement.time(
              "a call of a function of rows that came as bytes, the same function here",
              (numbers[6] - numbers[0]) / calls,
              byRow,
              new Goal.Ratio(1.1)));

      double[] texts =
          interleaved.medians(
              () -> repeated(FunctionsArea::text, last(events, name -> name)).hashCode(),
              () -> last(events, repeated(name -> name.concat("!"))).hashCode(),
              () -> last(events, repeated(TEXT::of)).hashCode());
      results.accept(
          Measurement.time(
              "a call of a text function of rows, built-in",
              (texts[2] - texts[0]) / calls,
              (texts[1] - texts[0]) / calls,
              new Goal.Ratio(5)));
    }
  }

  private static <T> UnaryOperator<T> repeated(UnaryOperator<T> function) {
    return value -> repeated(function, value);
  }

  private static <T> T repeated(UnaryOperator<T> function, T value) {
    T result = value;
    for (int i = 0; i < CALLS; i++) {
      result = function.apply(result);
    }
    return result;
  }

  private static String driverCalls() {
    return "driver_function(".repeat(CALLS) + "value" + ")".repeat(CALLS);
  }

  private static AutoCloseable register(Peer peer) throws SQLException {
    var builder = DuckDBFunctions.scalarFunction();
    builder
        .withName("driver_function")
        .withParameter(double.class)
        .withReturnType(double.class)
        .withDoubleFunction(FunctionsArea::number)
        .register(peer.connection());
    return builder;
  }

  private static double largest(EventFrame events, UnaryOperator<DoubleExpr> function) {
    return only(largestOf(events, function));
  }

  private static MaximumNumberFrame largestOf(
      EventFrame events, UnaryOperator<DoubleExpr> function) {
    return events.aggregate(
        all -> MaximumNumberFrame.row(all.agg(event -> function.apply(event.value()).max())));
  }

  private static double only(MaximumNumberFrame largest) {
    return Objects.requireNonNull(largest.one().value());
  }

  private static double largest(Peer peer, String expression, String query) throws SQLException {
    try (Statement statement = peer.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT max(" + expression + ") FROM (" + query + ")")) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  private static String last(EventFrame events, UnaryOperator<StrExpr> function) {
    String name =
        events
            .aggregate(
                all -> MaximumTextFrame.row(all.agg(event -> function.apply(event.name()).max())))
            .one()
            .name();
    return Objects.requireNonNull(name);
  }
}
