package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.recordframe.Column;
import io.recordframe.Explain;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.UntypedRow;
import io.recordframe.Validation;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.LongExpr;
import io.recordframe.file.Csv;
import io.recordframe.function.Functions;
import io.recordframe.function.TableFunction1;
import io.recordframe.function.TableFunctions;
import io.recordframe.function.Types;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.ScalarType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No public method of sessions, frames and scopes takes null where its signature does not say so:
 * each is called with null for each of its parameters in turn, and names the parameter.
 */
@ExtendWith(OpenSession.class)
class NullArgumentTest {

  private static Map<Class<?>, Object> samples;
  private static List<Object> targets;

  @BeforeAll
  static void open(Session session) {
    OrderFrame orders = ContractData.orders(session);
    UntypedFrame untyped = orders.untyped();
    targets =
        listOf(
            session,
            Session.builder(),
            orders,
            orders.expression(o -> o.id()),
            untyped,
            untyped.limit(1).one(),
            Column.col("id"),
            Execution.unbounded(),
            Validation.strict(),
            new Cancellation());
    targets.addAll(sideBySide(orders));
    targets.addAll(grouped(orders));
    samples =
        Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Object.class, 1),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Class.class, String.class),
            Map.entry(Path.class, Path.of("target")),
            Map.entry(Duration.class, Duration.ofDays(1)),
            Map.entry(Explain.class, Explain.PLAN),
            Map.entry(Validation.Level.class, Validation.Level.OFF),
            Map.entry(Clock.class, Clock.systemUTC()),
            Map.entry(UntypedRow.class, untyped.limit(1).one()),
            Map.entry(
                OrderColumns.class,
                new OrderColumns(
                    new ColumnOrigin.OfRelation(RelationIdentity.ofUnknownColumns("rows"), 0))));
  }

  private static List<Object> listOf(Object... values) {
    return new ArrayList<>(List.of(values));
  }

  /** Frames of two to eight parameters, their joins, and what they give of all their rows. */
  private static List<Object> sideBySide(OrderFrame orders) {
    var two = orders.let(a -> a.id());
    var three = two.let((a, b) -> b);
    var four = three.let((a, b, c) -> b);
    var five = four.let((a, b, c, d) -> b);
    var six = five.let((a, b, c, d, e) -> b);
    var seven = six.let((a, b, c, d, e, f) -> b);
    var eight = seven.let((a, b, c, d, e, f, g) -> b);
    List<Object> all =
        listOf(
            two,
            three,
            four,
            five,
            six,
            seven,
            eight,
            orders.join(orders),
            two.join(orders),
            three.join(orders),
            four.join(orders),
            five.join(orders),
            six.join(orders),
            seven.join(orders));
    orders.aggregate(rows -> kept(all, rows, rows.count()));
    two.aggregate(rows -> kept(all, rows, rows.count()));
    three.aggregate(rows -> kept(all, rows, rows.count()));
    four.aggregate(rows -> kept(all, rows, rows.count()));
    five.aggregate(rows -> kept(all, rows, rows.count()));
    six.aggregate(rows -> kept(all, rows, rows.count()));
    seven.aggregate(rows -> kept(all, rows, rows.count()));
    eight.aggregate(rows -> kept(all, rows, rows.count()));
    two.groupBy((a, b) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    three.groupBy((a, b, c) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    four.groupBy((a, b, c, d) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    five.groupBy((a, b, c, d, e) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    six.groupBy((a, b, c, d, e, f) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    seven.groupBy((a, b, c, d, e, f, g) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    eight.groupBy((a, b, c, d, e, f, g, h) -> b).agg((key, rows) -> kept(all, rows, rows.count()));
    return all;
  }

  /** Groups by one to six keys. */
  private static List<Object> grouped(OrderFrame orders) {
    List<Object> all =
        listOf(
            orders.groupBy(o -> o.id()),
            orders.groupBy(o -> o.id(), o -> o.qty()),
            orders.groupBy(o -> o.id(), o -> o.qty(), o -> o.day()),
            orders.groupBy(o -> o.id(), o -> o.qty(), o -> o.day(), o -> o.note()),
            orders.groupBy(o -> o.id(), o -> o.qty(), o -> o.day(), o -> o.note(), o -> o.amount()),
            orders.groupBy(
                o -> o.id(),
                o -> o.qty(),
                o -> o.day(),
                o -> o.note(),
                o -> o.amount(),
                o -> o.customerId()));
    orders.groupBy(o -> o.id()).agg((key, rows) -> kept(all, rows, rows.count()));
    return all;
  }

  /** Keeps what only lambdas are given. */
  private static Row<CityTotalFrame> kept(List<Object> all, Object rows, LongExpr count) {
    all.add(rows);
    return CityTotalFrame.row(Expressions.lit("all"), count, Expressions.lit(1.0));
  }

  private static boolean takesNull(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static final TableFunction1<Long, Order> ORDERS =
      TableFunctions.of("test.orders", Types.LONG, OrderFrame.SCHEMA, id -> Stream.of());

  /** A value of a type that a method could be given; its lambdas give a constant. */
  private static Object sample(Class<?> type) {
    if (type == int.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return Array.newInstance(type.componentType(), 0);
    }
    Object known = samples.get(type);
    if (known != null) {
      return known;
    }
    return Stream.concat(
            targets.stream(),
            Stream.of(
                OrderFrame.SCHEMA,
                OrderFrame.SCHEMA.schema(),
                Csv.files("data/airports.csv"),
                Csv.to("target/x.csv"),
                ScalarType.INT64,
                MathFunction.ABS,
                Functions.scalar("test.same", Types.LONG, Types.LONG, value -> value).function(),
                ORDERS.function(),
                ORDERS.of(1L),
                Expressions.lit(1L),
                Expressions.lit(1.0),
                Expressions.lit(1),
                Expressions.lit("a"),
                Expressions.lit(LocalDate.EPOCH)))
        .filter(type::isInstance)
        .findFirst()
        .orElseGet(() -> {
          assertThat(type).as("a type without a sample").isInterface();
          return Proxy.newProxyInstance(
              type.getClassLoader() == null
                  ? NullArgumentTest.class.getClassLoader()
                  : type.getClassLoader(),
              new Class<?>[] {type},
              (_, _, _) -> Expressions.lit(1L));
        });
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.recordframe."))
        .filter(method -> !method.isSynthetic() && !method.getName().equals("equals"))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static @Nullable String fault(Object target, Method method, int index) {
    Parameter parameter = method.getParameters()[index];
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(NullArgumentTest::sample).toArray();
    arguments[index] = null;
    Throwable thrown =
        catchThrowable(() -> {
          try {
            method.invoke(Modifier.isStatic(method.getModifiers()) ? null : target, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        });
    boolean named =
        thrown instanceof NullPointerException
            && (parameter.getName().equals(thrown.getMessage())
                || String.valueOf(thrown.getMessage())
                    .endsWith("because \"" + parameter.getName() + "\" is null"));
    return named ? null : method + ", " + parameter.getName() + ": " + thrown;
  }

  @Test
  void isRefusedByNameInEveryParameter() {
    int tried = 0;
    List<String> faults = new ArrayList<>();
    for (Object target : targets) {
      for (Method method : methods(target.getClass())) {
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
          boolean primitive = method.getParameterTypes()[i].isPrimitive();
          if (!primitive && !takesNull(types[i])) {
            tried++;
            String fault = fault(target, method, i);
            if (fault != null) {
              faults.add(fault);
            }
          }
        }
      }
    }
    assertThat(String.join("\n", faults)).isEmpty();
    assertThat(tried).isGreaterThan(150);
  }
}
