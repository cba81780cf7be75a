package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.ConstraintAnnotation;
import io.recordframe.processor.model.SchemaDeclaration;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What the processor says about annotations of Jakarta Validation, in the order of the ids. */
public final class ConstraintDiagnostics {

  private ConstraintDiagnostics() {}

  /** A constraint that does not judge values of the type that it stands on. */
  public static Diagnostic unfit(
      ConstraintTarget target, ComponentType type, ConstraintAnnotation constraint, String types) {
    return new Diagnostic(
        DiagnosticId.RF701,
        target.at(constraint),
        target.told(constraint)
            + " of type "
            + (target.path().isEmpty() ? target.component().type().written() : type.written()),
        "remove @%s, or use it for %s".formatted(constraint.simpleName(), types));
  }

  /** A constraint on the bytes of an array within a list or map. */
  public static Diagnostic onBytes(ConstraintTarget target, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF701,
        target.at(constraint),
        target.told(constraint) + ", for each of their bytes",
        "write it behind the type for the array as a whole: byte @%s []"
            .formatted(constraint.text()));
  }

  /** A constraint that is none of those that Jakarta Validation defines. */
  public static Diagnostic unknown(ConstraintTarget target, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF702,
        target.at(constraint),
        target.told(constraint) + ", whose meaning is code: " + constraint.qualifiedName(),
        "write it with the constraints of jakarta.validation.constraints, or check it with a filter"
            + " over the frame");
  }

  /** A constraint on a record as a whole, or on one of its methods. */
  public static Diagnostic notOnComponent(
      SchemaDeclaration schema, SchemaDeclaration.OtherConstraint other) {
    Element element = other.element();
    return new Diagnostic(
        DiagnosticId.RF702,
        Location.of(element, other.constraint().mirror()),
        "@%s on %srecord %s, which is for no component"
            .formatted(
                other.constraint().text(),
                element.getKind() == ElementKind.METHOD
                    ? "method " + element.getSimpleName() + " of "
                    : "",
                schema.name().nested()),
        "write it with constraints on components, or check it with a filter over the frame");
  }

  /** A value that a constraint cannot have. */
  public static Diagnostic impossible(
      ConstraintTarget target, ConstraintAnnotation constraint, String fault, String remedy) {
    return new Diagnostic(
        DiagnosticId.RF703, target.at(constraint), target.told(constraint) + ": " + fault, remedy);
  }

  /** A regular expression that means something else to engines, or nothing. */
  public static Diagnostic foreignPattern(
      ConstraintTarget target, ConstraintAnnotation constraint, String construct) {
    return new Diagnostic(
        DiagnosticId.RF704,
        target.at(constraint),
        target.told(constraint) + ": " + construct,
        "say it without, or check it with a filter over the frame");
  }
}
