package io.recordframe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The modules whose classes the rules look at, with the packages that they may know. */
enum ProjectModule {
  ANNOTATIONS("annotations", 3, List.of("io.recordframe.annotation"), List.of()),
  PLAN("runtime/plan", 150, List.of("io.recordframe.plan"), List.of()),
  CODEC("runtime/codec", 30, List.of("io.recordframe.codec"), List.of(PLAN)),
  ARROW("runtime/arrow", 40, List.of("io.recordframe.arrow"), List.of(PLAN)),
  SUBSTRAIT("runtime/substrait", 30, List.of("io.recordframe.substrait"), List.of(PLAN)),
  FRAME(
      "runtime/frame",
      200,
      List.of(
          "io.recordframe.constraint",
          "io.recordframe.display",
          "io.recordframe.expression",
          "io.recordframe.file",
          "io.recordframe.function",
          "io.recordframe.internal",
          "io.recordframe.support"),
      List.of(PLAN, ANNOTATIONS)),
  ENGINE("engine/duckdb", 50, List.of("io.recordframe.engine.duckdb"), List.of(PLAN)),
  PROCESSOR("processor", 30, List.of("io.recordframe.processor"), List.of(ANNOTATIONS)),
  INFERENCE(
      "runtime/inference",
      20,
      List.of("io.recordframe.inference"),
      List.of(FRAME, PLAN, ANNOTATIONS)),
  MAVEN_PLUGIN("runtime/maven-plugin", 8, List.of("io.recordframe.maven"), List.of());

  private static final String ROOT = "io.recordframe";

  private final String directory;
  private final int fewest;
  private final List<String> packages;
  private final List<ProjectModule> below;

  ProjectModule(String directory, int fewest, List<String> packages, List<ProjectModule> below) {
    this.directory = directory;
    this.fewest = fewest;
    this.packages = packages;
    this.below = below;
  }

  /** The classes as they were compiled, tests not among them. */
  JavaClasses classes() {
    return new ClassFileImporter().importPath(Path.of("..", directory, "target", "classes"));
  }

  /** How many classes there are at least; fewer mean that a rule looked at nothing. */
  int fewest() {
    return fewest;
  }

  /** Whether a class of this module may depend on the other one. */
  boolean mayKnow(JavaClass other) {
    return !isOurs(other.getPackageName())
        || holds(other)
        || below.stream().anyMatch(module -> module.holds(other));
  }

  /** Whether the class belongs to this module. */
  boolean holds(JavaClass type) {
    String name = type.getPackageName();
    return (this == FRAME && name.equals(ROOT)) || packages.stream().anyMatch(isOrHolds(name));
  }

  private static Predicate<String> isOrHolds(String name) {
    return outer -> name.equals(outer) || name.startsWith(outer + ".");
  }

  private static boolean isOurs(String name) {
    return isOrHolds(name).test(ROOT);
  }
}
