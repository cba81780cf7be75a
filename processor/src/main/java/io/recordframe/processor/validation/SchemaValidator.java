package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.DeclarationReader;
import io.recordframe.processor.model.FromModel;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.SchemaModel;
import io.recordframe.processor.model.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Judges a schema: every fault of the record at once, or the model of it. */
public final class SchemaValidator {

  /**
   * What was found.
   *
   * @param model the record, when it has no fault of its own; records that it contains may have
   * @param report the faults
   */
  public record Outcome(Optional<SchemaModel> model, ValidationReport report) {}

  private final DeclarationReader reader;
  private final GeneratedNameRegistry names;

  /**
   * Judges schemas of one round.
   *
   * @param reader reads the records that a schema names
   * @param names knows the names of what is declared and generated
   */
  public SchemaValidator(DeclarationReader reader, GeneratedNameRegistry names) {
    this.reader = reader;
    this.names = names;
  }

  /**
   * Judges one schema. There is no model of one that names unresolved types, which the compiler
   * itself reports.
   */
  public Outcome validate(SchemaDeclaration schema) {
    ValidationReport whole = RecordValidator.validate(schema);
    if (schema.element().getKind() != ElementKind.RECORD) {
      return new Outcome(Optional.empty(), whole);
    }
    List<ComponentTypes.Outcome> types =
        schema.components().stream()
            .map(component -> ComponentTypes.judge(reader, schema, component))
            .toList();
    List<ComponentModel> components =
        types.stream().flatMap(outcome -> outcome.model().stream()).toList();
    Optional<FromValidator.Outcome> from =
        schema
            .annotation()
            .from()
            .filter(setting -> !setting.value().isUnresolved())
            .map(setting -> FromValidator.validate(reader, schema, setting, components));
    ValidationReport report =
        Stream.of(
                Stream.of(whole, names.validate(schema)),
                from.map(FromValidator.Outcome::report).stream(),
                types.stream().map(ComponentTypes.Outcome::report),
                Stream.of(
                    ColumnNameValidator.validate(schema),
                    RecursionValidator.validate(reader, schema)))
            .flatMap(reports -> reports)
            .collect(ValidationReport.joining());
    if (!report.isClean() || schema.isUnresolved()) {
      return new Outcome(Optional.empty(), report);
    }
    Optional<FromModel> fromModel = from.flatMap(FromValidator.Outcome::model);
    return new Outcome(
        Optional.of(
            new SchemaModel(
                schema.element(),
                schema.name(),
                Visibility.of(schema.element()),
                components,
                fromModel,
                schema.annotation().stagedBuilder())),
        report);
  }
}
