package io.recordframe.codec.internal.function;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.function.AdaptedImplementation;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.StructType;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Writes a function with its code. */
public final class FunctionInliner {

  private FunctionInliner() {}

  /**
   * A function with the classes that it needs and the values that it holds.
   *
   * @param function the function
   * @param limits how many bytes it may have
   * @return header and message
   * @throws io.recordframe.plan.codec.PlanNotPortableException if it needs what cannot travel
   */
  public static byte[] encode(UserFunction function, DecodingLimits limits) {
    Object implementation =
        switch (function) {
          case UserScalarFunction scalar -> scalar.implementation();
          case UserAggregateFunction aggregate -> aggregate.implementation();
          case UserWindowFunction window -> window.implementation();
        };
    if (implementation instanceof Inlined<?> inlined) {
      return inlined.code().bytes();
    }
    byte[] bytes = FunctionHeader.before(message(function, implementation), kind(function));
    if (bytes.length > limits.of(DecodingLimit.FUNCTION_BYTES)) {
      throw Problem.LARGE_CODE.notPortable(
          "The function %s has %d bytes with the classes that it reaches, but at most %d travel (DecodingLimit.FUNCTION_BYTES); let it reach less, or send it by name"
              .formatted(function.name(), bytes.length, limits.of(DecodingLimit.FUNCTION_BYTES)));
    }
    return bytes;
  }

  /**
   * The kind of a function.
   *
   * @param function the function
   * @return its kind
   */
  public static FunctionHeader.Kind kind(UserFunction function) {
    return switch (function) {
      case UserScalarFunction _ -> FunctionHeader.Kind.SCALAR;
      case UserAggregateFunction _ -> FunctionHeader.Kind.AGGREGATE;
      case UserWindowFunction _ -> FunctionHeader.Kind.WINDOW;
    };
  }

  /**
   * Refuses code that is too long, before it is looked at.
   *
   * @param size how many bytes it has
   * @param limits how many it may have
   */
  public static void checkSize(int size, DecodingLimits limits) {
    Excess.check(limits, DecodingLimit.FUNCTION_BYTES, size);
  }

  private static byte[] message(UserFunction function, Object implementation) {
    String name = function.name().toString();
    Object root =
        implementation instanceof AdaptedImplementation adapted
            ? adapted.function()
            : implementation;
    ClassLoader loader = loader(root);
    ClassReach reach = new ClassReach(name, loader);
    CaptureWriter captures = new CaptureWriter(name, loader, reach);
    FunctionWire.InlinedFunction.Builder message = FunctionWire.InlinedFunction.newBuilder();
    if (implementation instanceof AdaptedImplementation adapted) {
      for (JavaValueType type : adapted.valueTypes()) {
        message.addValueTypes(valueType(type, name, captures));
      }
    }
    message.setFunction(captures.function(root));
    SortedMap<String, byte[]> files = reach.classFiles();
    requireAllowed(files, name);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      message.addClasses(
          FunctionWire.ClassFile.newBuilder()
              .setName(file.getKey())
              .setContent(ByteString.copyFrom(file.getValue())));
    }
    return message.build().toByteArray();
  }

  private static void requireAllowed(SortedMap<String, byte[]> files, String name) {
    Optional<ClassInspection.Fault> fault = ClassInspection.of(files).fault();
    if (fault.isPresent()) {
      throw Problem.FORBIDDEN_CODE.notPortable(
          "The function %s cannot travel: it reaches the class %s, which %s; functions that travel compute, and reach no files, networks, processes, threads or settings. Leave that out, or register the function with the receiver and send it by name"
              .formatted(name, fault.get().className(), fault.get().reason()));
    }
  }

  private static ClassLoader loader(Object root) {
    ClassLoader loader = root.getClass().getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  private static FunctionWire.JavaValueType valueType(
      JavaValueType type, String function, CaptureWriter captures) {
    FunctionWire.JavaValueType.Builder message =
        FunctionWire.JavaValueType.newBuilder().setNullable(type.nullable());
    if (type.type() instanceof StructType || type.type() instanceof MapType) {
      throw Problem.NOT_PORTABLE.notPortable(
          "The function %s cannot travel: it takes or gives %s; let it take the fields, or send it by name"
              .formatted(function, type.type().displayName()));
    }
    if (type.type() instanceof EnumType && type.javaClass() != null) {
      message.setJavaClass(captures.name(type.javaClass(), "the enum of a parameter"));
    }
    type.parts().forEach(part -> message.addParts(valueType(part, function, captures)));
    return message.build();
  }
}
