package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.AnnotationSetting;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.FunctionDeclaration;
import io.recordframe.processor.model.ValueDeclaration;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What the processor says of functions, in the order of the ids. */
public final class FunctionDiagnostics {

  private static final String SUPPORTED_TYPES =
      "boolean, byte, short, int, long, float, double (boxed where @Nullable), String, BigDecimal"
          + " with @Decimal, LocalDate, LocalTime, LocalDateTime, Instant, Duration, UUID, byte[],"
          + " enums, and List<T> of these";

  private FunctionDiagnostics() {}

  /** The class of the functions has a name that is taken. */
  public static Diagnostic nameTaken(TypeElement owner, DeclaredName name, String generated) {
    return new Diagnostic(
        DiagnosticId.RF108,
        Location.of(owner),
        "%s would be generated for the functions of %s, and there is a type of that name in the package"
            .formatted(generated, name.nested()),
        "rename %s or %s, or move one of them to another package"
            .formatted(name.nested(), generated));
  }

  /** The class of the functions could not be written. */
  public static Diagnostic unwritable(TypeElement owner, DeclaredName name, IOException failure) {
    return new Diagnostic(
        DiagnosticId.RF601,
        Location.of(owner),
        "writing the functions of %s failed: %s".formatted(name.nested(), failure.getMessage()),
        "make the folder of generated sources writable, and see that no other tool generates the same types");
  }

  /** A method that cannot be called as a function. */
  public static Diagnostic notCallable(FunctionDeclaration function, String found, String remedy) {
    return new Diagnostic(
        DiagnosticId.RF801, Location.of(function.element()), method(function) + found, remedy);
  }

  /** A function of a class that is declared inside code. */
  public static Diagnostic local(Element around, String name, long line) {
    return new Diagnostic(
        DiagnosticId.RF801,
        Location.of(around),
        "method %s, on line %d, is declared in a class inside %s"
            .formatted(name, line, Diagnostics.described(around)),
        "declare the method in a class that is a member of another, or in a file of its own");
  }

  /** A function with no parameters, or too many. */
  public static Diagnostic parameterCount(FunctionDeclaration function) {
    int count = function.parameters().size();
    return new Diagnostic(
        DiagnosticId.RF802,
        Location.of(function.element()),
        "%s has %s".formatted(method(function), count == 0 ? "none" : "" + count),
        count == 0
            ? "write its value as a constant where it is needed, or give it an expression as its result"
            : "call it for fewer columns, or pass some of them as a List");
  }

  /** A type that values of functions do not have. */
  public static Diagnostic unsupportedType(ValueDeclaration value, Optional<String> nearest) {
    return new Diagnostic(
        DiagnosticId.RF803,
        Location.of(value.element()),
        "%s has the type %s".formatted(value.description(), value.type().written()),
        nearest
                .map("did you mean %s? Values are of the types "::formatted)
                .orElse("use one of the types ")
            + SUPPORTED_TYPES
            + "; or make the result an expression");
  }

  /** An expression as a parameter of a function over values. */
  public static Diagnostic expressionAmongValues(
      FunctionDeclaration function, ValueDeclaration value) {
    return new Diagnostic(
        DiagnosticId.RF803,
        Location.of(value.element()),
        "%s is an expression, and the result is a value of type %s"
            .formatted(value.description(), function.result().type().written()),
        "make the result an expression as well, so that the call becomes part of the plan, or take the value of a row");
  }

  /** A boxed type without {@code @Nullable}. */
  public static Diagnostic boxedWithoutNullable(ValueDeclaration value, String primitive) {
    return new Diagnostic(
        DiagnosticId.RF804,
        Location.of(value.element()),
        "%s has the type %s, without @Nullable"
            .formatted(value.description(), value.type().written()),
        "write %s if it is never null, or @Nullable %s if it can be"
            .formatted(primitive, value.type().written()));
  }

  /** {@code @Nullable} on a primitive. */
  public static Diagnostic nullablePrimitive(
      ValueDeclaration value, String primitive, String boxed) {
    return new Diagnostic(
        DiagnosticId.RF804,
        Location.of(value.element()),
        "%s has the type %s".formatted(value.description(), value.type().written()),
        "write @Nullable %s if it can be null, or %s if it is never null"
            .formatted(boxed, primitive));
  }

  /** A BigDecimal without digits, or with digits that no decimal has. */
  public static Diagnostic decimal(ValueDeclaration value) {
    return new Diagnostic(
        DiagnosticId.RF805,
        Location.of(value.element()),
        value
            .decimal()
            .map(decimal ->
                "%s has the precision %d and the scale %d"
                    .formatted(
                        value.description(), decimal.precision().value(), decimal.scale().value()))
            .orElseGet(() ->
                "%s has the type %s, without @Decimal"
                    .formatted(value.description(), value.type().written())),
        "put @Decimal(precision = 18, scale = 2) %s, with a precision from 1 to 38 and a scale from 0 to the precision"
            .formatted(value.name().isEmpty() ? "on the method" : "before the parameter"));
  }

  /** A second function of a name. */
  public static Diagnostic sameName(FunctionDeclaration function) {
    return new Diagnostic(
        DiagnosticId.RF806,
        Location.of(function.element()),
        "another function of %s is called %s".formatted(function.owner().nested(), function.name()),
        "rename one of the methods");
  }

  /** A name that a function cannot have. */
  public static Diagnostic functionName(FunctionDeclaration function) {
    AnnotationSetting<String> name = function.annotation().name().orElseThrow();
    return new Diagnostic(
        DiagnosticId.RF807,
        Location.of(function.element(), function.annotation().mirror(), name.place()),
        "the name \"%s\"".formatted(name.value()),
        "write a namespace, a dot and a name, such as \"shop.%s\"".formatted(function.name()));
  }

  private static String method(FunctionDeclaration function) {
    List<String> types =
        function.parameters().stream().map(parameter -> parameter.type().written()).toList();
    return "method %s(%s)".formatted(function.name(), String.join(", ", types));
  }
}
