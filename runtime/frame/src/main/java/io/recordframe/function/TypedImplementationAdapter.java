package io.recordframe.function;

import io.recordframe.expression.Term;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.ImplementationAdapter;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.function.WindowImplementation;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes functions that came as bytes into implementations. Found by the codec. */
@SuppressWarnings({"unchecked", "rawtypes"}) // What is not of the types fails when it is called.
public final class TypedImplementationAdapter implements ImplementationAdapter {

  /** Called by {@link java.util.ServiceLoader}. */
  public TypedImplementationAdapter() {}

  @Override
  public ScalarImplementation scalar(Object function, List<JavaValueType> valueTypes) {
    List<ValueType<?, ?>> types = types(valueTypes);
    ValueType result = types.getLast();
    return switch (function) {
      case RowFunction1 one when types.size() == 2 ->
          new RowImplementations.Of1(types.get(0), result, one);
      case RowFunction2 two when types.size() == 3 ->
          new RowImplementations.Of2(types.get(0), types.get(1), result, two);
      case RowFunction3 three when types.size() == 4 ->
          new RowImplementations.Of3(types.get(0), types.get(1), types.get(2), result, three);
      case RowFunction4 four when types.size() == 5 ->
          new RowImplementations.Of4(
              types.get(0), types.get(1), types.get(2), types.get(3), result, four);
      default -> throw unfit(function, types.size() - 1);
    };
  }

  @Override
  public AggregateImplementation<?> aggregate(Object aggregator, List<JavaValueType> valueTypes) {
    List<ValueType<?, ?>> types = types(valueTypes);
    ValueType result = types.getLast();
    return switch (aggregator) {
      case Aggregator1 one when types.size() == 3 ->
          new AggregatorImplementations.Of1(types.get(0), types.get(1), result, one);
      case Aggregator2 two when types.size() == 4 ->
          new AggregatorImplementations.Of2(types.get(0), types.get(1), types.get(2), result, two);
      default -> throw unfit(aggregator, types.size() - 2);
    };
  }

  @Override
  public WindowImplementation window(Object function, List<JavaValueType> valueTypes) {
    List<ValueType<?, ?>> types = types(valueTypes);
    ValueType result = types.getLast();
    return switch (function) {
      case PartitionFunction1 one when types.size() == 2 ->
          new PartitionImplementations.Of1(types.get(0), result, one);
      case PartitionFunction2 two when types.size() == 3 ->
          new PartitionImplementations.Of2(types.get(0), types.get(1), result, two);
      default -> throw unfit(function, types.size() - 1);
    };
  }

  private static IllegalArgumentException unfit(Object function, int arguments) {
    return new IllegalArgumentException(
        "%s is no function of %d arguments".formatted(function.getClass().getName(), arguments));
  }

  private static List<ValueType<?, ?>> types(List<JavaValueType> types) {
    return types.stream().<ValueType<?, ?>>map(TypedImplementationAdapter::type).toList();
  }

  private static ValueType<?, ?> type(JavaValueType type) {
    ValueType<?, ?> required = required(type);
    return type.nullable()
        ? ((ValueType<Object, Term<?>>) required).orNull(required.expressions())
        : required;
  }

  private static ValueType<?, ?> required(JavaValueType type) {
    return switch (type.type()) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> Types.BOOLEAN;
            case INT8 -> Types.BYTE;
            case INT16 -> Types.SHORT;
            case INT32 -> Types.INT;
            case INT64 -> Types.LONG;
            case FLOAT32 -> Types.FLOAT;
            case FLOAT64 -> Types.DOUBLE;
            case STRING -> Types.STRING;
            case BINARY -> Types.BINARY;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case INSTANT -> Types.INSTANT;
            case DURATION -> Types.DURATION;
            case UUID -> Types.UUID;
          };
      case DecimalType decimal -> Types.decimal(decimal.precision(), decimal.scale());
      case EnumType named -> enumeration(named, type.javaClass());
      case ListType _ -> Types.list((ValueType) type(type.parts().getFirst()));
      case StructType _, MapType _ ->
          throw new IllegalArgumentException(
              "Functions that came as bytes take no " + type.type().displayName());
    };
  }

  private static ValueType<?, ?> enumeration(EnumType type, @Nullable Class<?> javaClass) {
    if (javaClass == null || !javaClass.isEnum()) {
      throw new IllegalArgumentException("There is no enum for " + type.displayName());
    }
    return Types.enumeration((Class) javaClass);
  }
}
