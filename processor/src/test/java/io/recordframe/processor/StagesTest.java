package io.recordframe.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the stages of the processor apart. */
class StagesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void onlyTheStepSeesAllStages() {
    assertThat(CLASSES).hasSizeGreaterThan(30);
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.recordframe.processor..")
        .layer("step")
        .definedBy("io.recordframe.processor")
        .layer("model")
        .definedBy("io.recordframe.processor.model")
        .layer("diagnostic")
        .definedBy("io.recordframe.processor.diagnostic")
        .layer("validation")
        .definedBy("io.recordframe.processor.validation")
        .layer("generation")
        .definedBy("io.recordframe.processor.generation")
        .whereLayer("step")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("validation")
        .mayOnlyBeAccessedByLayers("step")
        .whereLayer("generation")
        .mayOnlyBeAccessedByLayers("step")
        .whereLayer("diagnostic")
        .mayOnlyBeAccessedByLayers("step", "validation")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("step", "validation", "diagnostic", "generation")
        .check(CLASSES);
  }

  @Test
  void onlyTheReporterTalksToTheMessager() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.recordframe.processor.diagnostic.DiagnosticReporter")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a method of Messager",
                call ->
                    call.getTargetOwner().getName().equals("javax.annotation.processing.Messager")))
        .check(CLASSES);
  }

  @Test
  void theProcessorDoesNotDependOnTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.recordframe", "io.recordframe.plan..", "io.recordframe.support..")
        .check(CLASSES);
  }
}
