package io.recordframe.codec.internal.function;

import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.ImplementationAdapter;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.function.WindowImplementation;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Defines the classes of a function, and makes what computes it. */
final class Definition {

  private Definition() {}

  static ScalarImplementation scalar(InlinedCode code, List<DataType> types) {
    Made made = made(code, types);
    return made.valueTypes().isEmpty()
        ? (ScalarImplementation) made.function()
        : adapter().scalar(made.function(), made.valueTypes());
  }

  static AggregateImplementation<?> aggregate(InlinedCode code, List<DataType> types) {
    Made made = made(code, types);
    return made.valueTypes().isEmpty()
        ? (AggregateImplementation<?>) made.function()
        : adapter().aggregate(made.function(), made.valueTypes());
  }

  static WindowImplementation window(InlinedCode code, List<DataType> types) {
    Made made = made(code, types);
    return made.valueTypes().isEmpty()
        ? (WindowImplementation) made.function()
        : adapter().window(made.function(), made.valueTypes());
  }

  private record Made(Object function, List<JavaValueType> valueTypes) {}

  private static Made made(InlinedCode code, List<DataType> types) {
    CaptureReader reader = new CaptureReader(ShippedClasses.loader(code.classes()));
    FunctionWire.InlinedFunction message = code.message();
    try {
      Object function = reader.read(message.getFunction());
      if (function == null) {
        throw new IllegalArgumentException("There is no function");
      }
      return new Made(function, valueTypes(message.getValueTypesList(), types, reader));
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalArgumentException(
          "The code that came with it does not fit together: " + unfit, unfit);
    }
  }

  private static List<JavaValueType> valueTypes(
      List<FunctionWire.JavaValueType> messages, List<DataType> types, CaptureReader reader)
      throws ClassNotFoundException {
    List<JavaValueType> valueTypes = new ArrayList<>();
    if (messages.isEmpty()) {
      return valueTypes;
    }
    if (messages.size() != types.size()) {
      throw new IllegalArgumentException(
          "It tells of %d values, but has %d".formatted(messages.size(), types.size()));
    }
    for (int i = 0; i < types.size(); i++) {
      valueTypes.add(valueType(messages.get(i), types.get(i), reader));
    }
    return valueTypes;
  }

  private static JavaValueType valueType(
      FunctionWire.JavaValueType message, DataType type, CaptureReader reader)
      throws ClassNotFoundException {
    @Nullable Class<?> javaClass =
        message.getJavaClass().isEmpty() ? null : reader.type(message.getJavaClass());
    List<JavaValueType> parts = new ArrayList<>();
    if (type instanceof ListType list) {
      if (message.getPartsCount() != 1) {
        throw new IllegalArgumentException("A list has elements of one kind");
      }
      parts.add(valueType(message.getParts(0), list.element(), reader));
    }
    return new JavaValueType(type, message.getNullable(), javaClass, parts);
  }

  private static ImplementationAdapter adapter() {
    return ServiceLoader.load(
            ImplementationAdapter.class, ImplementationAdapter.class.getClassLoader())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Functions of single values need io.recordframe:recordframe on the class path"));
  }
}
