package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.ConstraintAnnotation;
import io.recordframe.processor.model.DeclaredName;
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
        typed(target, type, constraint),
        "remove @%s, or use it for %s".formatted(constraint.simpleName(), types));
  }

  /** {@code @Valid} on lists or maps that hold records only within others. */
  public static Diagnostic beforeRecord(
      ConstraintTarget target, ComponentType type, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF701,
        target.at(constraint),
        typed(target, type, constraint),
        "write @%s before the record, as in List<List<@%s Item>>"
            .formatted(constraint.text(), constraint.text()));
  }

  private static String typed(
      ConstraintTarget target, ComponentType type, ConstraintAnnotation constraint) {
    return target.told(constraint)
        + " of type "
        + (target.path().isEmpty() ? target.component().type().written() : type.written());
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

  /** A constraint on a record as a whole, on one of its methods, or on what it implements. */
  public static Diagnostic notOnComponent(
      SchemaDeclaration schema, SchemaDeclaration.OtherConstraint other) {
    return new Diagnostic(
        DiagnosticId.RF702,
        at(schema, other),
        told(schema, other) + ", which is for no component",
        "write it with constraints on components, or check it with a filter over the frame");
  }

  /** What is inherited may be declared where no source is. */
  private static Location at(SchemaDeclaration schema, SchemaDeclaration.OtherConstraint other) {
    return other.owner().equals(schema.element())
        ? Location.of(other.element(), other.constraint().mirror())
        : Location.of(schema.element());
  }

  private static String told(SchemaDeclaration schema, SchemaDeclaration.OtherConstraint other) {
    Element element = other.element();
    return "@%s on %s%srecord %s"
        .formatted(
            other.constraint().text(),
            element.getKind() == ElementKind.METHOD
                ? "method " + element.getSimpleName() + " of "
                : "",
            other.owner().equals(schema.element())
                ? ""
                : "interface " + DeclaredName.of(other.owner()).nested() + " of ",
            schema.name().nested());
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

  /** An annotation that has other groups of constraints checked than are asked for. */
  public static Diagnostic otherGroups(ConstraintTarget target, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF705,
        target.at(constraint),
        target.told(constraint) + ", which has other groups checked than are asked for",
        "remove it, and name the groups that are asked for on the constraints of the record within");
  }

  /** An annotation on a record that has groups of constraints checked in an order. */
  public static Diagnostic sequence(
      SchemaDeclaration schema, SchemaDeclaration.OtherConstraint other) {
    return new Diagnostic(
        DiagnosticId.RF705,
        at(schema, other),
        told(schema, other) + ", which has groups checked until one has a fault",
        "remove it, and validate with one group after the other: Validation.strict().groups(...)");
  }

  /** A constraint in a sequence, which is never checked. */
  public static Diagnostic inSequence(ConstraintTarget target, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF705,
        target.at(constraint),
        target.told(constraint)
            + " in the group "
            + constraint.sequences().getFirst()
            + ", a sequence of other groups",
        "name a group that is no @GroupSequence");
  }

  /** A constraint whose payload has it judge the parts of what it stands on. */
  public static Diagnostic unwrapping(ConstraintTarget target, ConstraintAnnotation constraint) {
    return new Diagnostic(
        DiagnosticId.RF705,
        target.at(constraint),
        target.told(constraint)
            + " with the payload Unwrapping.Unwrap, which judges what is within",
        "remove the payload, and write the constraint on the argument of the type: List<@%s String>"
            .formatted(constraint.text()));
  }
}
