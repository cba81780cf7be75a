package io.recordframe.codec.internal.function;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.classfile.attribute.MethodParameterInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** What a lambda or method reference consists of. */
final class LambdaParts {

  private LambdaParts() {}

  /** The parts; empty if the object is none, or does not tell. */
  static Optional<SerializedLambda> of(Object object) {
    Class<?> type = object.getClass();
    if (!type.isHidden() && !type.isSynthetic()) {
      return Optional.empty();
    }
    try {
      Method replace = type.getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      return replace.invoke(object) instanceof SerializedLambda lambda
          ? Optional.of(lambda)
          : Optional.empty();
    } catch (ReflectiveOperationException | InaccessibleObjectException untold) {
      return Optional.empty();
    }
  }

  /**
   * What a captured variable is called where it was captured.
   *
   * @param lambda the lambda
   * @param index the position among what it captured
   * @param loader finds the class file
   * @return the name, or the position in words where the class file does not tell
   */
  static String variable(SerializedLambda lambda, int index, ClassLoader loader) {
    boolean bound = lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic;
    if (bound && index == 0) {
      return "this";
    }
    int parameter = bound ? index - 1 : index;
    return parameterName(lambda, parameter, bound, loader).orElse("captured value " + (index + 1));
  }

  private static Optional<String> parameterName(
      SerializedLambda lambda, int parameter, boolean bound, ClassLoader loader) {
    try (InputStream input = loader.getResourceAsStream(lambda.getImplClass() + ".class")) {
      if (input == null) {
        return Optional.empty();
      }
      ClassModel model = ClassFile.of().parse(input.readAllBytes());
      for (MethodModel method : model.methods()) {
        if (method.methodName().equalsString(lambda.getImplMethodName())
            && method.methodType().equalsString(lambda.getImplMethodSignature())) {
          return declared(method, parameter).or(() -> local(method, parameter, bound));
        }
      }
    } catch (IOException unreadable) {
      // The name serves a message only.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<String> declared(MethodModel method, int parameter) {
    List<MethodParameterInfo> names =
        method
            .findAttribute(Attributes.methodParameters())
            .map(attribute -> attribute.parameters())
            .orElse(List.of());
    return parameter < names.size()
        ? names.get(parameter).name().map(name -> name.stringValue())
        : Optional.empty();
  }

  private static Optional<String> local(MethodModel method, int parameter, boolean bound) {
    int slot = bound ? 1 : 0;
    MethodTypeDesc type = method.methodTypeSymbol();
    for (int i = 0; i < parameter && i < type.parameterCount(); i++) {
      ClassDesc before = type.parameterType(i);
      slot +=
          before.descriptorString().equals("J") || before.descriptorString().equals("D") ? 2 : 1;
    }
    int wanted = slot;
    return method
        .code()
        .flatMap(code -> code.findAttribute(Attributes.localVariableTable()))
        .flatMap(table ->
            table.localVariables().stream()
                .filter(variable -> variable.slot() == wanted)
                .findFirst())
        .map(LocalVariableInfo::name)
        .map(name -> name.stringValue());
  }
}
