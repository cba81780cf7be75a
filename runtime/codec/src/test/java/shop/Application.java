package shop;

import static io.recordframe.function.Types.DOUBLE;
import static io.recordframe.function.Types.INT;
import static io.recordframe.function.Types.LONG;
import static io.recordframe.function.Types.STRING;
import static io.recordframe.function.Types.enumeration;
import static io.recordframe.function.Types.list;
import static io.recordframe.function.Types.nullable;

import io.recordframe.function.Functions;
import io.recordframe.function.RowFunction1;
import io.recordframe.function.WindowFunctions;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.type.ScalarType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A program with functions in it, and with much that cannot travel. */
public final class Application {

  /** Would fail wherever this class is initialised without the sender's files. */
  private static final String CONFIGURATION = System.getProperty("shop.configuration", "none");

  private static final double TAX = Double.parseDouble("0.25");

  private Application() {}

  public static String configuration() throws IOException {
    return CONFIGURATION + Files.exists(Path.of("nowhere")) + Thread.currentThread().getName();
  }

  public static UserScalarFunction plain() {
    return Functions.scalar("shop.plus_one", LONG, LONG, number -> number + 1).function();
  }

  public static UserScalarFunction capturing(
      double rate, String prefix, List<Integer> steps, Map<String, BigDecimal> prices) {
    return Functions.scalar(
            "shop.quote",
            INT,
            STRING,
            STRING,
            (step, name) ->
                prefix
                    + name
                    + ":"
                    + prices
                        .getOrDefault(name, BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(steps.get(step) * rate)))
        .function();
  }

  public static UserScalarFunction cost(Tariff tariff) {
    return Functions.scalar("shop.cost", DOUBLE, DOUBLE, tariff::cost).function();
  }

  public static UserScalarFunction reference() {
    return Functions.scalar("shop.shout", STRING, STRING, Application::shout).function();
  }

  private static String shout(String text) {
    return List.of(text.split(" ", -1)).stream()
        .map(word -> word.toUpperCase(java.util.Locale.ROOT))
        .reduce("", (left, right) -> left + right + "!");
  }

  public static UserScalarFunction ofTheJdk() {
    return Functions.scalar("shop.length", STRING, INT, String::length).function();
  }

  public static UserScalarFunction ofClass() {
    return Functions.scalar("shop.twice", LONG, LONG, new Doubling()).function();
  }

  /** A static nested class. */
  @SuppressWarnings("serial")
  static final class Halving implements RowFunction1<Double, Double> {
    @Override
    public Double apply(Double number) {
      return number / 2;
    }
  }

  public static UserScalarFunction ofNestedClass() {
    return Functions.scalar("shop.half", DOUBLE, DOUBLE, new Halving()).function();
  }

  /** A function that is a record. */
  @SuppressWarnings("serial")
  record Shift(LocalDate from, long days) implements RowFunction1<Long, String> {
    @Override
    public String apply(Long more) {
      return from.plusDays(days + more).toString();
    }
  }

  public static UserScalarFunction ofRecord() {
    return Functions.scalar("shop.due", LONG, STRING, new Shift(LocalDate.of(2026, 2, 27), 1))
        .function();
  }

  public static UserScalarFunction ofEnum() {
    return Functions.scalar(
            "shop.far", enumeration(Region.class), DOUBLE, region -> region.factor())
        .function();
  }

  public static UserScalarFunction ofNull() {
    return Functions.scalar(
            "shop.or_none",
            nullable(STRING),
            STRING,
            text -> Objects.requireNonNullElse(text, "none"))
        .function();
  }

  public static UserScalarFunction ofLists() {
    return Functions.scalar(
            "shop.sum", list(LONG), LONG, all -> all.stream().mapToLong(Long::longValue).sum())
        .function();
  }

  public static UserScalarFunction withStatic() {
    return Functions.scalar("shop.tax", DOUBLE, DOUBLE, price -> price * Taxes.RATE).function();
  }

  /** Has a static field that a function reads, and so an initialiser that travels. */
  static final class Taxes {
    static final double RATE = Double.parseDouble("0.25");

    private Taxes() {}
  }

  public static UserScalarFunction vectorized() {
    return Functions.vectorized(
            "shop.square",
            LONG,
            LONG,
            (arguments, skipped) -> {
              long[] numbers = arguments.column(0).longs();
              long[] squares = new long[arguments.rowCount()];
              for (int i = 0; i < squares.length; i++) {
                squares[i] = numbers[i] * numbers[i];
              }
              return new HeapVector(ScalarType.INT64, squares.length, squares, null);
            })
        .function();
  }

  public static UserScalarFunction volatileOne() {
    return Functions.scalar("shop.plus_one", LONG, LONG, number -> number + 1)
        .withVolatility(Volatility.VOLATILE)
        .function();
  }

  public static UserAggregateFunction spread() {
    return Functions.aggregate("shop.spread", LONG, list(LONG), LONG, new Spread()).function();
  }

  /** How much each number differs from the one before it in the partition. */
  public static UserWindowFunction steps() {
    return WindowFunctions.of(
            "shop.steps",
            LONG,
            LONG,
            numbers -> {
              List<Long> steps = new ArrayList<>();
              for (int i = 0; i < numbers.size(); i++) {
                steps.add(i == 0 ? 0 : numbers.get(i) - numbers.get(i - 1));
              }
              return steps;
            })
        .function();
  }

  /** How far each number is above the first of its partition, of which a part counts. */
  public static UserWindowFunction aboveFirst(double part) {
    return WindowFunctions.of(
            "shop.above_first",
            DOUBLE,
            DOUBLE,
            numbers ->
                numbers.stream().map(number -> part * (number - numbers.getFirst())).toList())
        .function();
  }

  /** Each number's part of all in its partition. */
  public static UserWindowFunction shares() {
    return WindowFunctions.vectorized(
            "shop.shares",
            LONG,
            DOUBLE,
            (partition, skipped) -> {
              long[] numbers = partition.column(0).longs();
              double all = 0;
              for (int i = 0; i < partition.rowCount(); i++) {
                all += numbers[i];
              }
              double[] shares = new double[partition.rowCount()];
              for (int i = 0; i < shares.length; i++) {
                shares[i] = numbers[i] / all;
              }
              return new HeapVector(ScalarType.FLOAT64, shares.length, shares, null);
            })
        .function();
  }

  /** A window function of two arguments that holds a value. */
  public static UserWindowFunction labels(String between) {
    return WindowFunctions.of(
            "shop.labels",
            STRING,
            LONG,
            STRING,
            (names, numbers) -> {
              List<String> labels = new ArrayList<>();
              for (String name : names) {
                labels.add(name + between + numbers.getFirst());
              }
              return labels;
            })
        .function();
  }

  // What cannot travel

  public static UserScalarFunction readsFiles() {
    return Functions.scalar("shop.read", STRING, STRING, name -> Files.readString(Path.of(name)))
        .function();
  }

  public static UserScalarFunction usesThreads() {
    return Functions.scalar(
            "shop.wait",
            LONG,
            LONG,
            millis -> {
              Thread.sleep(millis);
              return millis;
            })
        .function();
  }

  public static UserScalarFunction readsItsConfiguration() {
    return Functions.scalar("shop.configured", STRING, STRING, text -> text + CONFIGURATION + TAX)
        .function();
  }

  public static UserScalarFunction holding(StringBuilder journal) {
    return Functions.scalar("shop.log", STRING, STRING, text -> journal + text).function();
  }

  public static UserScalarFunction holdingArray(int[] table) {
    return Functions.scalar("shop.table", INT, INT, index -> table[index]).function();
  }

  public static UserScalarFunction holdingMany() {
    Map<String, List<Region>> routes = new TreeMap<>(Map.of("a", List.of(Region.FAR)));
    return Functions.scalar(
            "shop.routes",
            STRING,
            STRING,
            name -> routes.getOrDefault(name, List.of()) + routes.getClass().getSimpleName())
        .function();
  }
}
