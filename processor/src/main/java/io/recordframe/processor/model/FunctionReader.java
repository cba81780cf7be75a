package io.recordframe.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the methods with {@code @Function} of a class. */
public final class FunctionReader {

  private static final String FUNCTION = "io.recordframe.annotation.Function";
  private static final String TERM = "io.recordframe.expression.Term";

  private final ProcessingEnvironment environment;

  /** Reads from a compilation. */
  public FunctionReader(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The methods of a class that carry {@code @Function}, in their order. */
  public List<FunctionDeclaration> read(TypeElement owner) {
    List<FunctionDeclaration> functions = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      DeclarationReader.annotation(method, FUNCTION)
          .map(mirror -> function(owner, method, mirror))
          .ifPresent(functions::add);
    }
    return functions;
  }

  private FunctionDeclaration function(
      TypeElement owner, ExecutableElement method, AnnotationMirror mirror) {
    Optional<AnnotationSetting<String>> name =
        DeclarationReader.value(mirror, "name")
            .flatMap(value -> DeclarationReader.setting(value, String.class));
    boolean pure =
        DeclarationReader.value(mirror, "pure")
            .map(value -> !value.getValue().equals(false))
            .orElse(true);
    List<ValueDeclaration> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      String parameterName = parameter.getSimpleName().toString();
      parameters.add(
          value(
              parameter,
              "parameter '%s' of method %s".formatted(parameterName, method.getSimpleName()),
              parameterName,
              parameter.asType()));
    }
    ValueDeclaration result =
        value(
            method,
            "the result of method %s".formatted(method.getSimpleName()),
            "",
            method.getReturnType());
    return new FunctionDeclaration(
        method,
        DeclaredName.of(owner),
        new FunctionAnnotation(mirror, name, pure),
        parameters,
        result);
  }

  private ValueDeclaration value(
      Element element, String description, String name, TypeMirror type) {
    return new ValueDeclaration(
        element,
        description,
        name,
        TypeUseReader.read(List.of(type), TypeUseReader.isNullable(element)),
        isExpression(type),
        DeclarationReader.annotation(element, DeclarationReader.DECIMAL)
            .flatMap(DeclarationReader::decimal));
  }

  private boolean isExpression(TypeMirror type) {
    TypeElement term = environment.getElementUtils().getTypeElement(TERM);
    Types types = environment.getTypeUtils();
    return term != null
        && type.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(type), types.erasure(term.asType()));
  }
}
