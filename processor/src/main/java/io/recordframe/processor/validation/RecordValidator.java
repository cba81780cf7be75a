package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.ConstraintDiagnostics;
import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.EnclosingTypes;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks the record as a whole: what it is, who can see it, and how many components it has. */
final class RecordValidator {

  /** The parameters that a constructor has room for, besides the instance itself. */
  private static final int CONSTRUCTOR_SLOTS = 254;

  private RecordValidator() {}

  static ValidationReport validate(SchemaDeclaration schema) {
    if (schema.element().getKind() != ElementKind.RECORD) {
      return ValidationReport.of(Diagnostics.notARecord(schema));
    }
    List<Diagnostic> faults = new ArrayList<>();
    outermostPrivate(schema.element())
        .map(type -> Diagnostics.privateRecord(schema, DeclaredName.of(type)))
        .ifPresent(faults::add);
    if (!schema.element().getTypeParameters().isEmpty()) {
      faults.add(Diagnostics.genericRecord(schema));
    }
    if (schema.components().isEmpty()) {
      faults.add(Diagnostics.emptyRecord(schema));
    }
    int slots = schema.components().stream().mapToInt(RecordValidator::slots).sum();
    if (slots > CONSTRUCTOR_SLOTS) {
      faults.add(Diagnostics.tooManyComponents(schema, slots, CONSTRUCTOR_SLOTS));
    }
    schema
        .otherConstraints()
        .forEach(other ->
            faults.add(
                other.constraint().isOfGroups()
                    ? ConstraintDiagnostics.sequence(schema, other)
                    : ConstraintDiagnostics.notOnComponent(schema, other)));
    return new ValidationReport(faults);
  }

  private static Optional<TypeElement> outermostPrivate(TypeElement type) {
    return EnclosingTypes.upTo(type).stream()
        .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
        .findFirst();
  }

  private static int slots(ComponentDeclaration component) {
    return component.type() instanceof TypeUse.Primitive(String keyword, boolean _)
        ? ScalarKind.ofPrimitive(keyword).map(ScalarKind::primitiveSlots).orElse(1)
        : 1;
  }
}
