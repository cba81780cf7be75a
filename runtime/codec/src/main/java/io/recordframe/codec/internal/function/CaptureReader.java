package io.recordframe.codec.internal.function;

import io.recordframe.codec.internal.value.ScalarTypes;
import io.recordframe.codec.internal.value.ValueReader;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.Bytes;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes functions, and the values that they hold, of what came as bytes and passed {@link
 * CaptureInspection}. Objects are made by their constructors alone.
 */
final class CaptureReader {

  private final ShippedClassLoader loader;

  CaptureReader(ShippedClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Makes a value.
   *
   * @throws ReflectiveOperationException if a class is not such as the value needs
   * @throws RuntimeException if there is no such value
   */
  @Nullable Object read(FunctionWire.Captured message) throws ReflectiveOperationException {
    return switch (message.getKindCase()) {
      case NULL_VALUE -> null;
      case PLAIN -> plain(message.getPlain());
      case CHARACTER -> character(message.getCharacter());
      case DECIMAL ->
          new BigDecimal(
              new BigInteger(message.getDecimal().getUnscaled().toByteArray()),
              message.getDecimal().getScale());
      case CONSTANT -> constant(message.getConstant());
      case RECORD -> record(message.getRecord());
      case LIST ->
          Collections.unmodifiableList(Arrays.asList(values(message.getList().getElementsList())));
      case MAP -> map(message.getMap());
      case LAMBDA -> lambda(message.getLambda());
      case INSTANCE -> instance(message.getInstance());
      case KIND_NOT_SET -> throw new IllegalArgumentException("A value is missing");
    };
  }

  private @Nullable Object[] values(List<FunctionWire.Captured> messages)
      throws ReflectiveOperationException {
    @Nullable Object[] values = new @Nullable Object[messages.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(messages.get(i));
    }
    return values;
  }

  private static Object plain(FunctionWire.Plain message) {
    ScalarType type = ScalarTypes.read(message.getType());
    if (type == null) {
      throw new IllegalArgumentException("There is no type " + message.getTypeValue());
    }
    Object value = ValueReader.read(message.getValue(), type);
    return value instanceof Bytes bytes ? bytes.toArray() : value;
  }

  private static char character(int unit) {
    if (unit < 0 || unit > Character.MAX_VALUE) {
      throw new IllegalArgumentException("There is no character " + unit);
    }
    return (char) unit;
  }

  private Object constant(FunctionWire.EnumConstant message) throws ClassNotFoundException {
    Class<?> type = type(message.getEnumClass());
    Object[] constants = type.getEnumConstants();
    for (int i = 0; constants != null && i < constants.length; i++) {
      if (((Enum<?>) constants[i]).name().equals(message.getName())) {
        return constants[i];
      }
    }
    throw new IllegalArgumentException(
        "%s has no constant %s".formatted(type.getName(), message.getName()));
  }

  private Object record(FunctionWire.RecordValue message) throws ReflectiveOperationException {
    Class<?> type = type(message.getRecordClass());
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || components.length != message.getComponentsCount()) {
      throw new IllegalArgumentException(
          "%s is no record of %d components"
              .formatted(type.getName(), message.getComponentsCount()));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values(message.getComponentsList()));
  }

  private Map<@Nullable Object, @Nullable Object> map(FunctionWire.MapValue message)
      throws ReflectiveOperationException {
    if (message.getKeysCount() != message.getValuesCount()) {
      throw new IllegalArgumentException("A map has other keys than values");
    }
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < message.getKeysCount(); i++) {
      map.put(read(message.getKeys(i)), read(message.getValues(i)));
    }
    return Collections.unmodifiableMap(map);
  }

  private Object instance(String name) throws ReflectiveOperationException {
    Class<?> type = type(name);
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private Object lambda(FunctionWire.Lambda message) throws ReflectiveOperationException {
    Class<?> host = type(message.getHostClass());
    MethodHandles.Lookup lookup = loader.rightsOf(host);
    Class<?> interfaceType = type(message.getInterfaceClass());
    MethodHandle method = method(message, lookup);
    MethodType call = methodType(message.getCallDescriptor());
    int captured = method.type().parameterCount() - call.parameterCount();
    if (captured != message.getCapturedCount()) {
      throw new IllegalArgumentException(
          "A lambda holds %d values, not %d".formatted(captured, message.getCapturedCount()));
    }
    MethodType factory =
        method
            .type()
            .dropParameterTypes(captured, method.type().parameterCount())
            .changeReturnType(interfaceType);
    try {
      return LambdaMetafactory.metafactory(
              lookup,
              message.getInterfaceMethod(),
              factory,
              methodType(message.getInterfaceDescriptor()),
              method,
              call)
          .getTarget()
          .invokeWithArguments(values(message.getCapturedList()));
    } catch (ReflectiveOperationException | RuntimeException | Error known) {
      throw known;
    } catch (Throwable other) {
      throw new IllegalArgumentException("A lambda cannot be made", other);
    }
  }

  private MethodHandle method(FunctionWire.Lambda message, MethodHandles.Lookup lookup)
      throws ReflectiveOperationException {
    Class<?> owner = type(message.getMethodClass());
    String name = message.getMethodName();
    MethodType type = methodType(message.getMethodDescriptor());
    return switch (message.getKind()) {
      case MethodHandleInfo.REF_invokeStatic -> lookup.findStatic(owner, name, type);
      case MethodHandleInfo.REF_invokeVirtual, MethodHandleInfo.REF_invokeInterface ->
          lookup.findVirtual(owner, name, type);
      case MethodHandleInfo.REF_invokeSpecial ->
          lookup.findSpecial(owner, name, type, lookup.lookupClass());
      case MethodHandleInfo.REF_newInvokeSpecial -> lookup.findConstructor(owner, type);
      default ->
          throw new IllegalArgumentException(
              "There is no lambda of a method handle of kind " + message.getKind());
    };
  }

  private MethodType methodType(String descriptor) {
    return MethodType.fromMethodDescriptorString(descriptor, loader);
  }

  /** Of the classes that came along, or of those that functions may use, as was checked before. */
  Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }
}
