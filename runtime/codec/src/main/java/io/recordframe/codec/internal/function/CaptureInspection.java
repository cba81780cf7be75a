package io.recordframe.codec.internal.function;

import io.recordframe.codec.internal.wire.FunctionWire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for classes and methods that functions, and the values that they hold, may not refer to. So
 * they are refused before a class is defined.
 */
final class CaptureInspection {

  private final ClassInspection classes;

  CaptureInspection(ClassInspection classes) {
    this.classes = classes;
  }

  /**
   * What is wrong with a function.
   *
   * @return the first thing that it refers to and may not, as the rest of a sentence
   */
  Optional<String> fault(FunctionWire.InlinedFunction message) {
    return Stream.concat(
            message.getValueTypesList().stream().map(this::valueType),
            Stream.of(captured(message.getFunction())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> valueType(FunctionWire.JavaValueType message) {
    Optional<String> own =
        message.getJavaClass().isEmpty() ? Optional.empty() : use(message.getJavaClass());
    return own.or(() ->
        message.getPartsList().stream().map(this::valueType).flatMap(Optional::stream).findFirst());
  }

  private Optional<String> captured(FunctionWire.Captured message) {
    return switch (message.getKindCase()) {
      case NULL_VALUE, PLAIN, CHARACTER, DECIMAL, KIND_NOT_SET -> Optional.empty();
      case CONSTANT -> use(message.getConstant().getEnumClass());
      case RECORD ->
          use(message.getRecord().getRecordClass())
              .or(() -> captured(message.getRecord().getComponentsList()));
      case LIST -> captured(message.getList().getElementsList());
      case MAP ->
          captured(message.getMap().getKeysList())
              .or(() -> captured(message.getMap().getValuesList()));
      case LAMBDA -> lambda(message.getLambda());
      case INSTANCE -> companion(message.getInstance());
    };
  }

  private Optional<String> captured(List<FunctionWire.Captured> messages) {
    return messages.stream().map(this::captured).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> lambda(FunctionWire.Lambda message) {
    String interfaceName = message.getInterfaceClass();
    String owner = message.getMethodClass();
    String name = message.getMethodName();
    return companion(message.getHostClass())
        .or(() ->
            classes.isCompanion(interfaceName) || Platform.allowsSubclass(interfaceName)
                ? Optional.empty()
                : Optional.of("implements " + interfaceName))
        .or(() ->
            classes.allowsMember(owner, name, message.getMethodDescriptor())
                ? Optional.empty()
                : Optional.of("uses " + owner + "." + name))
        .or(() -> captured(message.getCapturedList()));
  }

  private Optional<String> use(String name) {
    return classes.isCompanion(name) || Platform.allowsClass(name)
        ? Optional.empty()
        : Optional.of("uses " + name);
  }

  private Optional<String> companion(String name) {
    return classes.isCompanion(name)
        ? Optional.empty()
        : Optional.of("uses %s, which did not come with it".formatted(name));
  }
}
