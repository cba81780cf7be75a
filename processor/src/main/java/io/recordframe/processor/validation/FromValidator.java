package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.AnnotationSetting;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.DeclarationReader;
import io.recordframe.processor.model.FromModel;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;

/** Checks a record against the one that it evolves from. */
final class FromValidator {

  /**
   * What was found.
   *
   * @param model what is shared, when the records can be compared
   * @param report the disagreements
   */
  record Outcome(Optional<FromModel> model, ValidationReport report) {
    private static Outcome refused(Diagnostic diagnostic) {
      return new Outcome(Optional.empty(), ValidationReport.of(diagnostic));
    }
  }

  private FromValidator() {}

  /**
   * Checks what {@code from} names.
   *
   * @param models the components of the new record whose types are supported
   */
  static Outcome validate(
      DeclarationReader reader,
      SchemaDeclaration schema,
      AnnotationSetting<TypeUse> from,
      List<ComponentModel> models) {
    if (!(from.value() instanceof TypeUse.Declared type)) {
      return Outcome.refused(
          Diagnostics.fromNotASchema(
              schema,
              from,
              from.value().written() + " is no record",
              "name a @Schema record, or remove 'from'"));
    }
    String name = type.name().nested();
    Optional<SchemaDeclaration> other = reader.read(type.element());
    if (type.kind() != ElementKind.RECORD) {
      return Outcome.refused(
          Diagnostics.fromNotASchema(
              schema, from, name + " is no record", "name a @Schema record, or remove 'from'"));
    }
    if (other.isEmpty()) {
      return Outcome.refused(
          Diagnostics.fromNotASchema(
              schema, from, name + " has no @Schema", "put @Schema on record " + name));
    }
    if (type.name().equals(schema.name())) {
      return Outcome.refused(
          Diagnostics.fromNotASchema(
              schema,
              from,
              "the record cannot evolve from itself",
              "name the record that it evolves from, or remove 'from'"));
    }
    return compare(reader, schema, from, models, other.orElseThrow());
  }

  private static Outcome compare(
      DeclarationReader reader,
      SchemaDeclaration schema,
      AnnotationSetting<TypeUse> from,
      List<ComponentModel> models,
      SchemaDeclaration other) {
    Map<String, ComponentDeclaration> there =
        other.components().stream()
            .collect(Collectors.toMap(ComponentDeclaration::name, Function.identity()));
    List<String> shared =
        schema.components().stream()
            .map(ComponentDeclaration::name)
            .filter(there::containsKey)
            .toList();
    if (shared.isEmpty()) {
      return Outcome.refused(
          Diagnostics.nothingShared(schema, from, other, guess(schema, there.keySet())));
    }
    Map<String, ComponentModel> supported =
        models.stream().collect(Collectors.toMap(ComponentModel::name, Function.identity()));
    List<Diagnostic> faults = new ArrayList<>();
    boolean comparable = true;
    for (ComponentDeclaration component : schema.components()) {
      ComponentDeclaration counterpart = there.get(component.name());
      if (counterpart == null) {
        continue;
      }
      ComponentModel here = supported.get(component.name());
      Optional<ComponentModel> found = ComponentTypes.judge(reader, other, counterpart).model();
      // A component that is in error in one of the records is reported there.
      if (here == null || found.isEmpty()) {
        comparable = false;
      } else {
        disagreement(schema, component, here, other, found.orElseThrow()).ifPresent(faults::add);
      }
    }
    return new Outcome(
        comparable ? Optional.of(new FromModel(other.name(), shared)) : Optional.empty(),
        new ValidationReport(faults));
  }

  private static Optional<Diagnostic> disagreement(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ComponentModel here,
      SchemaDeclaration other,
      ComponentModel there) {
    if (!here.type().equals(there.type())) {
      return Optional.of(Diagnostics.sharedTypeDiffers(schema, component, here, other, there));
    }
    if (here.nullable() != there.nullable()) {
      return Optional.of(
          Diagnostics.sharedNullabilityDiffers(schema, component, here, other, there));
    }
    return Optional.empty();
  }

  private static Optional<String> guess(SchemaDeclaration schema, Set<String> candidates) {
    return schema.components().stream()
        .flatMap(component ->
            NearestName.to(component.name(), candidates).stream()
                .map(candidate -> "'%s' by '%s'".formatted(candidate, component.name())))
        .findFirst();
  }
}
