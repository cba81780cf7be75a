package io.recordframe.expression;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls every operation of every kind of expression with sample operands. */
final class Operations {

  static final List<Class<? extends Term<?>>> KINDS =
      List.of(
          BoolExpr.class,
          ByteExpr.class,
          ShortExpr.class,
          IntExpr.class,
          LongExpr.class,
          FloatExpr.class,
          DoubleExpr.class,
          DecimalExpr.class,
          StrExpr.class,
          BinaryExpr.class,
          DateExpr.class,
          TimeExpr.class,
          DateTimeExpr.class,
          InstantExpr.class,
          DurationExpr.class,
          UuidExpr.class);

  /**
   * An operation called once.
   *
   * @param kind the static type of the receiver
   * @param signature the operation, with its type as the receiver's type says
   * @param type the static type of the result
   * @param result the result
   */
  record Called(Class<?> kind, String signature, Type type, Object result) {

    @Override
    public String toString() {
      return kind.getSimpleName() + "." + signature;
    }
  }

  private Operations() {}

  /** Every operation, once for each combination of sample operands. */
  static List<Called> all() {
    List<Called> calls = new ArrayList<>();
    for (Class<? extends Term<?>> kind : KINDS) {
      calls.addAll(of(kind));
      calls.addAll(of(nullable(kind)));
    }
    calls.addAll(of(EnumExpr.class, Color.class));
    calls.addAll(of(NullableEnumExpr.class, Color.class));
    calls.addAll(of(ListExpr.class, StrExpr.class));
    calls.addAll(of(NullableListExpr.class, StrExpr.class));
    calls.addAll(of(MapExpr.class, StrExpr.class, LongExpr.class));
    calls.addAll(of(NullableMapExpr.class, StrExpr.class, LongExpr.class));
    return calls;
  }

  private static Class<?> nullable(Class<?> kind) {
    return Arrays.stream(kind.getInterfaces())
        .filter(type -> type.getSimpleName().equals("Nullable" + kind.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Called> of(Class<?> kind, Type... arguments) {
    List<Called> calls = new ArrayList<>();
    GenericTypes types = GenericTypes.of(kind, arguments);
    Object receiver = columnOf(kind);
    for (Operation operation : operations(kind, types)) {
      for (Object[] operands : combinations(operation)) {
        calls.add(
            new Called(
                kind,
                operation.signature(),
                operation.type(),
                invoke(operation.method(), receiver, operands)));
      }
    }
    return calls;
  }

  private record Operation(Method method, List<Type> parameters, Type type) {

    String signature() {
      return method.getName()
          + parameters.stream()
              .map(parameter -> GenericTypes.raw(parameter).getSimpleName())
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /**
   * The operations as a compiler sees them: of those overridden, the one with the narrowest type.
   */
  private static Iterable<Operation> operations(Class<?> kind, GenericTypes types) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    List<Method> methods =
        Arrays.stream(kind.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
            // Lambdas over elements have tests of their own.
            .filter(method ->
                Arrays.stream(method.getParameterTypes())
                    .noneMatch(type -> type == Function.class || type == BiFunction.class))
            .sorted(Comparator.comparing(Method::toGenericString))
            .toList();
    for (Method method : methods) {
      Operation operation =
          new Operation(
              method,
              Arrays.stream(method.getGenericParameterTypes()).map(types::resolve).toList(),
              types.resolve(method.getGenericReturnType()));
      operations.merge(operation.signature(), operation, Operations::narrower);
    }
    return operations.values();
  }

  private static Operation narrower(Operation first, Operation second) {
    return isWithin(second.type(), first.type()) ? second : first;
  }

  private static boolean isWithin(Type inner, Type outer) {
    if (!GenericTypes.raw(outer).isAssignableFrom(GenericTypes.raw(inner))) {
      return false;
    }
    if (inner instanceof ParameterizedType first && outer instanceof ParameterizedType second) {
      Type[] inners = first.getActualTypeArguments();
      Type[] outers = second.getActualTypeArguments();
      for (int i = 0; i < inners.length; i++) {
        if (!isWithin(inners[i], outers[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Object[]> combinations(Operation operation) {
    List<Object[]> combinations = new ArrayList<>();
    combinations.add(new Object[operation.parameters().size()]);
    for (int i = 0; i < operation.parameters().size(); i++) {
      int index = i;
      combinations =
          combinations.stream()
              .flatMap(operands ->
                  samples(operation, index).stream()
                      .filter(sample -> fits(operation, index, operands, sample))
                      .map(sample -> {
                        Object[] more = operands.clone();
                        more[index] = sample;
                        return more;
                      }))
              .toList();
    }
    return combinations;
  }

  /** Several numbers in one call are of one kind, so that decimals do not meet floating point. */
  private static boolean fits(Operation operation, int index, Object[] operands, Object sample) {
    return index == 0
        || !operation.parameters().get(index).equals(operation.parameters().get(0))
        || operands[0].getClass() == sample.getClass();
  }

  private static List<?> samples(Operation operation, int index) {
    Class<?> type = GenericTypes.raw(operation.parameters().get(index));
    if (StaticKind.isExpression(type) && !isGroup(type)) {
      return List.of(columnOf(type));
    }
    SampleColumns columns = SampleColumns.COLUMNS;
    boolean nullable = type.getSimpleName().startsWith("Nullable");
    return switch (type.getSimpleName()) {
      case "NumericExpr", "NullableNumericExpr" ->
          operation.method().getDeclaringClass().getSimpleName().matches("(Nullable)?LongExpr")
              ? columnsOf(nullable, "Byte", "Int", "Long", "Float", "Double", "Decimal")
              : columnsOf(nullable, "Int", "Long", "Float", "Double");
      case "DoubleOperand", "NullableDoubleOperand" ->
          columnsOf(nullable, "Byte", "Int", "Long", "Float", "Double");
      case "DecimalOperand", "NullableDecimalOperand" ->
          columnsOf(nullable, "Byte", "Int", "Long", "Decimal");
      case "OrderedExpr", "NullableOrderedExpr" -> columnsOf(nullable, "Long", "Str", "Date");
      case "Values" -> List.of(new Values<>(relation(operation, index), SampleColumns.SESSION));
      case "NullableValues" ->
          List.of(new NullableValues<>(relation(operation, index), SampleColumns.SESSION));
      default -> List.of(literal(operation, index, type, columns));
    };
  }

  private static boolean isGroup(Class<?> type) {
    return type.getSimpleName().matches("(Nullable)?(Numeric|Ordered)Expr");
  }

  private static List<Term<?>> columnsOf(boolean nullable, String... kinds) {
    List<Term<?>> columns = new ArrayList<>();
    for (String kind : kinds) {
      columns.add(SampleColumns.COLUMNS.column(kind, nullable));
    }
    return columns;
  }

  private static Object columnOf(Class<?> type) {
    String name = type.getSimpleName().replaceFirst("Expr$", "");
    return SampleColumns.COLUMNS.column(
        name.replaceFirst("^Nullable", ""), name.startsWith("Nullable"));
  }

  /** A relation with a column of the kind that a parameter has as its argument. */
  private static Relation relation(Operation operation, int index) {
    ParameterizedType values = (ParameterizedType) operation.parameters().get(index);
    Class<?> kind = GenericTypes.raw(values.getActualTypeArguments()[0]);
    Expression column = SampleColumns.bind((Term<?>) columnOf(kind));
    Field field = new Field("value", column.type(), column.nullable());
    return new Scan(new TableSource(List.of("values")), new Schema(List.of(field)));
  }

  private static Object literal(
      Operation operation, int index, Class<?> type, SampleColumns columns) {
    if (type.isArray()) {
      return array(operation, index, type, columns);
    }
    if (type == Collection.class
        && operation.parameters().get(index) instanceof ParameterizedType collection) {
      Class<?> element = GenericTypes.raw(collection.getActualTypeArguments()[0]);
      return List.of(literal(operation, index, element, columns));
    }
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> true;
      case "byte" -> (byte) 1;
      case "short" -> (short) 1;
      case "int" -> operation.method().getName().endsWith("Decimal") && index == 0 ? 12 : 1;
      case "long", "Long", "Number" -> 1L;
      case "float" -> 0.5f;
      case "double" -> 0.5;
      case "String" -> "a";
      case "BigDecimal" -> new BigDecimal("1.5");
      case "LocalDate" -> LocalDate.EPOCH;
      case "LocalTime" -> LocalTime.NOON;
      case "LocalDateTime" -> LocalDateTime.of(2024, 2, 28, 12, 0);
      case "Instant" -> Instant.EPOCH;
      case "Duration" -> Duration.ofHours(1);
      case "Period" -> Period.ofMonths(1);
      case "UUID" -> new UUID(1, 2);
      case "ZoneId" -> ZoneId.of("Europe/Berlin");
      case "CalendarUnit" -> CalendarUnit.MONTH;
      case "Color" -> Color.GREEN;
      case "Class" -> Color.class;
      default -> throw new IllegalArgumentException("No sample for " + type + " in " + operation);
    };
  }

  private static Object array(
      Operation operation, int index, Class<?> type, SampleColumns columns) {
    if (type == byte[].class) {
      return new byte[] {1, 2};
    }
    Class<?> erased = operation.method().getParameterTypes()[index].getComponentType();
    Object array = java.lang.reflect.Array.newInstance(erased, 1);
    java.lang.reflect.Array.set(
        array, 0, literal(operation, index, type.getComponentType(), columns));
    return array;
  }

  private static Object invoke(Method method, Object receiver, Object... operands) {
    try {
      return method.invoke(receiver, operands);
    } catch (InvocationTargetException fault) {
      throw new AssertionError(method + " fails: " + fault.getCause(), fault.getCause());
    } catch (IllegalAccessException fault) {
      throw new AssertionError(method + " cannot be called", fault);
    }
  }
}
