package io.recordframe.codec.internal.function;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.value.ScalarTypes;
import io.recordframe.codec.internal.value.ValueWriter;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.Bytes;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes functions and what they hold, and tells which classes that takes. */
final class CaptureWriter {

  private static final int MOST_DEPTH = 24;

  private final String function;
  private final ClassLoader loader;
  private final ClassReach reach;

  CaptureWriter(String function, ClassLoader loader, ClassReach reach) {
    this.function = function;
    this.loader = loader;
    this.reach = reach;
  }

  FunctionWire.Captured function(Object value) {
    return write(value, "", 0);
  }

  private FunctionWire.Captured write(@Nullable Object value, String path, int depth) {
    if (depth > MOST_DEPTH) {
      throw refused(path, "more than " + MOST_DEPTH + " values within each other");
    }
    FunctionWire.Captured.Builder message = FunctionWire.Captured.newBuilder();
    switch (value) {
      case null -> message.setNullValue(true);
      case Boolean it -> message.setPlain(plain(it, ScalarType.BOOLEAN, path));
      case Byte it -> message.setPlain(plain(it, ScalarType.INT8, path));
      case Short it -> message.setPlain(plain(it, ScalarType.INT16, path));
      case Integer it -> message.setPlain(plain(it, ScalarType.INT32, path));
      case Long it -> message.setPlain(plain(it, ScalarType.INT64, path));
      case Float it -> message.setPlain(plain(it, ScalarType.FLOAT32, path));
      case Double it -> message.setPlain(plain(it, ScalarType.FLOAT64, path));
      case String it -> message.setPlain(plain(it, ScalarType.STRING, path));
      case byte[] it -> message.setPlain(plain(Bytes.copyOf(it), ScalarType.BINARY, path));
      case LocalDate it -> message.setPlain(plain(it, ScalarType.DATE, path));
      case LocalTime it -> message.setPlain(plain(it, ScalarType.TIME, path));
      case LocalDateTime it -> message.setPlain(plain(it, ScalarType.TIMESTAMP, path));
      case Instant it -> message.setPlain(plain(it, ScalarType.INSTANT, path));
      case Duration it -> message.setPlain(plain(it, ScalarType.DURATION, path));
      case UUID it -> message.setPlain(plain(it, ScalarType.UUID, path));
      case Character it -> message.setCharacter(it);
      case BigDecimal it -> message.setDecimal(decimal(it));
      case Enum<?> it -> message.setConstant(constant(it, path));
      case Record it -> message.setRecord(record(it, path, depth));
      case List<?> it -> message.setList(list(it, path, depth));
      case Map<?, ?> it -> message.setMap(map(it, path, depth));
      default -> object(value, path, depth, message);
    }
    return message.build();
  }

  private FunctionWire.Plain plain(Object value, ScalarType type, String path) {
    try {
      return FunctionWire.Plain.newBuilder()
          .setType(ScalarTypes.write(type))
          .setValue(ValueWriter.write(value, type))
          .build();
    } catch (InvalidDataException outOfRange) {
      throw refused(path, value + ": " + outOfRange.getMessage());
    }
  }

  private static FunctionWire.Decimal decimal(BigDecimal value) {
    return FunctionWire.Decimal.newBuilder()
        .setUnscaled(ByteString.copyFrom(value.unscaledValue().toByteArray()))
        .setScale(value.scale())
        .build();
  }

  private FunctionWire.EnumConstant constant(Enum<?> value, String path) {
    return FunctionWire.EnumConstant.newBuilder()
        .setEnumClass(name(value.getDeclaringClass(), path))
        .setName(value.name())
        .build();
  }

  private FunctionWire.RecordValue record(Record value, String path, int depth) {
    FunctionWire.RecordValue.Builder message =
        FunctionWire.RecordValue.newBuilder().setRecordClass(name(value.getClass(), path));
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
      Method accessor = component.getAccessor();
      open(accessor, value.getClass(), at);
      try {
        message.addComponents(write(accessor.invoke(value), at, depth + 1));
      } catch (IllegalAccessException | InvocationTargetException failed) {
        throw refused(at, "a component that cannot be read: " + failed);
      }
    }
    return message.build();
  }

  private void open(AccessibleObject member, Class<?> owner, String path) {
    try {
      member.setAccessible(true);
    } catch (InaccessibleObjectException closed) {
      throw refused(
          path,
          "part of %s, whose module does not open its package; add 'opens %s to io.recordframe.codec' to the module"
              .formatted(owner.getName(), owner.getPackageName()));
    }
  }

  private FunctionWire.ListValue list(List<?> values, String path, int depth) {
    FunctionWire.ListValue.Builder message = FunctionWire.ListValue.newBuilder();
    int i = 0;
    for (Object value : values) {
      message.addElements(write(value, path + "[" + i + "]", depth + 1));
      i++;
    }
    return message.build();
  }

  /** In the map's own order where it has one; otherwise in one that is the same each time. */
  private FunctionWire.MapValue map(Map<?, ?> values, String path, int depth) {
    record Entry(FunctionWire.Captured key, FunctionWire.Captured value) {}
    List<Entry> entries = new ArrayList<>();
    values.forEach((key, value) ->
        entries.add(
            new Entry(
                write(key, "a key of " + path, depth + 1),
                write(value, path + ".get(" + key + ")", depth + 1))));
    if (!(values instanceof SequencedMap)) {
      entries.sort(
          Comparator.comparing(
              entry -> entry.key().toByteString(), ByteString.unsignedLexicographicalComparator()));
    }
    FunctionWire.MapValue.Builder message = FunctionWire.MapValue.newBuilder();
    for (Entry entry : entries) {
      message.addKeys(entry.key()).addValues(entry.value());
    }
    return message.build();
  }

  private void object(Object value, String path, int depth, FunctionWire.Captured.Builder message) {
    Optional<SerializedLambda> lambda = LambdaParts.of(value);
    if (lambda.isPresent()) {
      message.setLambda(lambda(lambda.get(), path, depth));
      return;
    }
    Class<?> type = value.getClass();
    if (type.isHidden()) {
      throw refused(path, "a lambda of an interface that is not Serializable");
    }
    if (type.isArray()) {
      throw refused(path, "an array, which could change on the way; capture a List");
    }
    if (Platform.isOfJdk(type.getName()) || hasFields(type) || !hasPlainConstructor(type)) {
      throw refused(path, "a " + type.getName());
    }
    message.setInstance(name(type, path));
  }

  private static boolean hasFields(Class<?> type) {
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasPlainConstructor(Class<?> type) {
    try {
      return type.getDeclaredConstructor() != null;
    } catch (NoSuchMethodException none) {
      return false;
    }
  }

  private FunctionWire.Lambda lambda(SerializedLambda lambda, String path, int depth) {
    String host = dotted(lambda.getCapturingClass());
    reach.host(host);
    String owner = dotted(lambda.getImplClass());
    if (lambda.getImplMethodKind() == java.lang.invoke.MethodHandleInfo.REF_invokeStatic) {
      reach.staticMethod(owner, lambda.getImplMethodName(), lambda.getImplMethodSignature());
    } else {
      reach.whole(owner);
    }
    FunctionWire.Lambda.Builder message =
        FunctionWire.Lambda.newBuilder()
            .setHostClass(host)
            .setInterfaceClass(dotted(lambda.getFunctionalInterfaceClass()))
            .setInterfaceMethod(lambda.getFunctionalInterfaceMethodName())
            .setInterfaceDescriptor(lambda.getFunctionalInterfaceMethodSignature())
            .setKind(lambda.getImplMethodKind())
            .setMethodClass(owner)
            .setMethodName(lambda.getImplMethodName())
            .setMethodDescriptor(lambda.getImplMethodSignature())
            .setCallDescriptor(lambda.getInstantiatedMethodType());
    reach.whole(message.getInterfaceClass());
    for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
      String variable = LambdaParts.variable(lambda, i, loader);
      message.addCaptured(
          write(
              lambda.getCapturedArg(i),
              path.isEmpty() ? variable : path + " > " + variable,
              depth + 1));
    }
    return message.build();
  }

  /** The name of a class that the receiver needs. */
  String name(Class<?> type, String path) {
    if (type.isHidden()) {
      throw refused(path, "of a class that was made while the program ran");
    }
    String name = type.getName();
    if ((Platform.isOfJdk(name) || Platform.isOfLibrary(name)) && !Platform.allowsClass(name)) {
      throw refused(path, "a " + name);
    }
    reach.whole(name);
    return name;
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private PlanNotPortableException refused(String path, String found) {
    return Problem.CAPTURED_VALUE.notPortable(
        path.isEmpty()
            ? "The function %s cannot travel: it is %s; write it as a lambda, a method reference, a record or a class without fields"
                .formatted(function, found)
            : "The function %s cannot travel: '%s', which it holds, is %s; a function can hold primitives, texts, decimals, dates and times, UUIDs, enums, records, and lists and maps of these"
                .formatted(function, path, found));
  }
}
