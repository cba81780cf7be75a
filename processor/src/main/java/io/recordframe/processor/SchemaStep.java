package io.recordframe.processor;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.DiagnosticReporter;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.FunctionDiagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.generation.SourceWriter;
import io.recordframe.processor.model.DeclarationReader;
import io.recordframe.processor.model.LocalDeclaration;
import io.recordframe.processor.model.LocalDeclarationFinder;
import io.recordframe.processor.model.ParsedSources;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.SchemaModel;
import io.recordframe.processor.model.StubModel;
import io.recordframe.processor.validation.GeneratedNameRegistry;
import io.recordframe.processor.validation.SchemaValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Takes the schemas of each round through the stages.
 *
 * <p>A schema that names a type which is not there yet, as another processor may still generate it,
 * waits for the next round.
 */
final class SchemaStep {

  private final ProcessingEnvironment environment;
  private final ParsedSources sources;
  private final DiagnosticReporter reporter;
  private final GeneratedNameRegistry names = new GeneratedNameRegistry();
  private final SourceWriter writer;
  private final Set<String> waiting = new LinkedHashSet<>();
  private boolean started;

  SchemaStep(
      ProcessingEnvironment environment,
      ParsedSources sources,
      DiagnosticReporter reporter,
      SourceWriter writer) {
    this.environment = environment;
    this.sources = sources;
    this.reporter = reporter;
    this.writer = writer;
  }

  void process(RoundEnvironment round) {
    if (!started) {
      started = true;
      start(round.getRootElements());
    }
    DeclarationReader reader = new DeclarationReader();
    List<SchemaDeclaration> schemas = schemas(round, reader);
    schemas.forEach(schema -> names.claim(schema.name()));
    SchemaValidator validator = new SchemaValidator(reader, names);
    for (SchemaDeclaration schema : schemas) {
      if (schema.isUnresolved() && !round.processingOver()) {
        waiting.add(schema.name().qualified());
        continue;
      }
      try {
        generate(schema, validator.validate(schema));
      } catch (IOException failure) {
        reporter.report(ValidationReport.of(Diagnostics.unwritable(schema, failure)));
      }
    }
  }

  private void generate(SchemaDeclaration schema, SchemaValidator.Outcome outcome)
      throws IOException {
    switch (outcome) {
      case SchemaValidator.Valid(SchemaModel model) -> writer.write(model);
      case SchemaValidator.Refused(StubModel stub, ValidationReport report) -> {
        reporter.report(report);
        writer.write(stub, name -> !names.isDeclared(name) && names.isFirst(name, schema.name()));
      }
    }
  }

  private void start(Set<? extends Element> roots) {
    for (TypeElement type : ElementFilter.typesIn(roots)) {
      names.declare(type.getQualifiedName().toString());
    }
    reporter.report(
        new ValidationReport(
            LocalDeclarationFinder.find(environment, sources, roots).stream()
                .map(SchemaStep::diagnostic)
                .toList()));
  }

  private static Diagnostic diagnostic(LocalDeclaration local) {
    return switch (local.kind()) {
      case SCHEMA -> Diagnostics.localRecord(local.around(), local.name(), local.line());
      case FUNCTION -> FunctionDiagnostics.local(local.around(), local.name(), local.line());
    };
  }

  /** The schemas that have waited, and those that are new. */
  private List<SchemaDeclaration> schemas(RoundEnvironment round, DeclarationReader reader) {
    List<TypeElement> types = new ArrayList<>();
    for (String name : waiting) {
      TypeElement type = environment.getElementUtils().getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    waiting.clear();
    TypeElement annotation = environment.getElementUtils().getTypeElement(SchemaProcessor.SCHEMA);
    if (annotation != null) {
      types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
    }
    return types.stream().flatMap(type -> reader.read(type).stream()).toList();
  }
}
