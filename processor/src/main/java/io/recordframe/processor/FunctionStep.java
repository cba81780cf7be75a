package io.recordframe.processor;

import io.recordframe.processor.diagnostic.DiagnosticReporter;
import io.recordframe.processor.diagnostic.FunctionDiagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.generation.SourceWriter;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.FunctionClassModel;
import io.recordframe.processor.model.FunctionDeclaration;
import io.recordframe.processor.model.FunctionReader;
import io.recordframe.processor.validation.FunctionValidator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Takes the classes with functions of each round through the stages.
 *
 * <p>A class whose functions name a type that is not there yet, as the columns of a schema are not
 * in the first round, waits for the next one. What is missing in the end, the compiler reports.
 */
final class FunctionStep {

  private final ProcessingEnvironment environment;
  private final DiagnosticReporter reporter;
  private final SourceWriter writer;
  private final Set<String> waiting = new LinkedHashSet<>();

  FunctionStep(
      ProcessingEnvironment environment, DiagnosticReporter reporter, SourceWriter writer) {
    this.environment = environment;
    this.reporter = reporter;
    this.writer = writer;
  }

  void process(RoundEnvironment round) {
    if (round.processingOver()) {
      return;
    }
    FunctionReader reader = new FunctionReader(environment);
    for (TypeElement owner : owners(round)) {
      List<FunctionDeclaration> functions = reader.read(owner);
      if (functions.stream().anyMatch(FunctionDeclaration::isUnresolved)) {
        waiting.add(owner.getQualifiedName().toString());
      } else {
        generate(owner, functions);
      }
    }
  }

  private void generate(TypeElement owner, List<FunctionDeclaration> functions) {
    FunctionValidator.Outcome outcome = FunctionValidator.validate(owner, functions);
    reporter.report(outcome.report());
    DeclaredName name = outcome.model().name();
    String generated = FunctionClassModel.generatedName(name);
    if (environment.getElementUtils().getTypeElement(name.inPackage(generated)) != null) {
      reporter.report(ValidationReport.of(FunctionDiagnostics.nameTaken(owner, name, generated)));
      return;
    }
    try {
      writer.write(outcome.model());
    } catch (IOException failure) {
      reporter.report(ValidationReport.of(FunctionDiagnostics.unwritable(owner, name, failure)));
    }
  }

  /** The classes that have waited, and those that are new. */
  private Set<TypeElement> owners(RoundEnvironment round) {
    Set<TypeElement> owners = new LinkedHashSet<>();
    for (String name : List.copyOf(waiting)) {
      TypeElement owner = environment.getElementUtils().getTypeElement(name);
      if (owner != null) {
        owners.add(owner);
      }
    }
    waiting.clear();
    TypeElement annotation = environment.getElementUtils().getTypeElement(SchemaProcessor.FUNCTION);
    if (annotation != null) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
        owners.add((TypeElement) method.getEnclosingElement());
      }
    }
    return owners;
  }
}
