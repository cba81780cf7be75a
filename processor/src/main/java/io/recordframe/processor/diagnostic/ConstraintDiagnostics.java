package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.ConstraintAnnotation;
import io.recordframe.processor.model.SchemaDeclaration;

/** What the processor says about annotations of Jakarta Validation, in the order of the ids. */
public final class ConstraintDiagnostics {

  private ConstraintDiagnostics() {}

  /** A constraint that does not judge values of the component's type. */
  public static Diagnostic unfit(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ConstraintAnnotation constraint,
      String types) {
    return new Diagnostic(
        DiagnosticId.RF701,
        at(component, constraint),
        on(schema, component, constraint) + " of type " + component.type().written(),
        "remove @%s, or use it for %s".formatted(constraint.simpleName(), types));
  }

  /** A constraint that is none of those that Jakarta Validation defines. */
  public static Diagnostic unknown(
      SchemaDeclaration schema, ComponentDeclaration component, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF702,
        at(component, constraint),
        on(schema, component, constraint)
            + ", whose meaning is code: "
            + constraint.qualifiedName(),
        "write it with the constraints of jakarta.validation.constraints, or check it with a filter"
            + " over the frame");
  }

  /** A constraint on elements of a list or map. */
  public static Diagnostic onElements(
      SchemaDeclaration schema, ComponentDeclaration component, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF702,
        at(component, constraint),
        "@%s on the elements of component '%s' of record %s"
            .formatted(constraint.text(), component.name(), schema.name().nested()),
        "check the elements with a filter over the frame, or explode the list into a frame of a"
            + " record with constraints of its own");
  }

  /** A value that a constraint cannot have. */
  public static Diagnostic impossible(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ConstraintAnnotation constraint,
      String fault,
      String remedy) {
    return new Diagnostic(
        DiagnosticId.RF703,
        at(component, constraint),
        on(schema, component, constraint) + ": " + fault,
        remedy);
  }

  /** A regular expression that means something else to engines, or nothing. */
  public static Diagnostic foreignPattern(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ConstraintAnnotation constraint,
      String construct) {
    return new Diagnostic(
        DiagnosticId.RF704,
        at(component, constraint),
        on(schema, component, constraint) + ": " + construct,
        "say it without, or check it with a filter over the frame");
  }

  private static Location at(ComponentDeclaration component, ConstraintAnnotation constraint) {
    return constraint.onElement()
        ? Location.of(component.element())
        : Location.of(component.element(), constraint.mirror());
  }

  private static String on(
      SchemaDeclaration schema, ComponentDeclaration component, ConstraintAnnotation constraint) {
    return "@%s on component '%s' of record %s"
        .formatted(constraint.text(), component.name(), schema.name().nested());
  }
}
