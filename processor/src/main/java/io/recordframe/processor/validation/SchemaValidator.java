package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.DeclarationReader;
import io.recordframe.processor.model.FromModel;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.SchemaModel;
import io.recordframe.processor.model.StubModel;
import io.recordframe.processor.model.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Judges a schema: every fault of the record at once, or the model of it. */
public final class SchemaValidator {

  /** What was found. */
  public sealed interface Outcome {}

  /**
   * A record without faults of its own; records that it contains may have some.
   *
   * @param model the record
   */
  public record Valid(SchemaModel model) implements Outcome {}

  /**
   * A record that is in error, or names something that is.
   *
   * @param stub what can be said of it all the same
   * @param report the faults of the record itself
   */
  public record Refused(StubModel stub, ValidationReport report) implements Outcome {}

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
   * Judges one schema. One that names unresolved types is refused without a word about them, as the
   * compiler itself reports them.
   */
  public Outcome validate(SchemaDeclaration schema) {
    ValidationReport whole = RecordValidator.validate(schema);
    if (schema.element().getKind() != ElementKind.RECORD) {
      return refused(schema, List.of(), whole);
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
    Optional<FromModel> fromModel = from.flatMap(FromValidator.Outcome::model);
    boolean complete =
        !schema.isUnresolved() && fromModel.isPresent() == schema.annotation().from().isPresent();
    if (!report.isClean() || !complete) {
      return refused(
          schema, types.stream().flatMap(outcome -> outcome.plausible().stream()).toList(), report);
    }
    return new Valid(
        new SchemaModel(
            schema.element(),
            schema.name(),
            Visibility.of(schema.element()),
            components,
            fromModel,
            schema.annotation().stagedBuilder()));
  }

  private static Refused refused(
      SchemaDeclaration schema, List<ComponentModel> plausible, ValidationReport report) {
    Visibility visibility = Visibility.of(schema.element());
    boolean nameable =
        schema.element().getKind() == ElementKind.RECORD
            && schema.element().getTypeParameters().isEmpty()
            && visibility != Visibility.PRIVATE;
    return new Refused(
        new StubModel(
            schema.element(),
            schema.name(),
            visibility,
            nameable,
            plausible,
            schema.annotation().from().isPresent(),
            schema.annotation().stagedBuilder()),
        report);
  }
}
