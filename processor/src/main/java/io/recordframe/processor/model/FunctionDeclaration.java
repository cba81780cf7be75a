package io.recordframe.processor.model;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * A method with {@code @Function}, as it is written; nothing is known yet about its being valid.
 *
 * @param element the method
 * @param owner the class that declares it
 * @param annotation what {@code @Function} says
 * @param parameters its parameters in their order
 * @param result its result
 */
public record FunctionDeclaration(
    ExecutableElement element,
    DeclaredName owner,
    FunctionAnnotation annotation,
    List<ValueDeclaration> parameters,
    ValueDeclaration result) {

  /** Takes a copy of the parameters. */
  public FunctionDeclaration {
    parameters = List.copyOf(parameters);
  }

  /** The method's name. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** The name of the function: as {@code @Function} says, or else that of class and method. */
  public String functionName() {
    return annotation.name().map(AnnotationSetting::value).orElse(owner.qualified() + "." + name());
  }

  /** Whether a type that the method names could not be resolved, at least not yet. */
  public boolean isUnresolved() {
    return Stream.concat(parameters.stream(), Stream.of(result))
        .anyMatch(value -> value.type().isUnresolved());
  }
}
