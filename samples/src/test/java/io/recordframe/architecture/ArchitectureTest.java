package io.recordframe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.AccessibleObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The floors of docs/architecture.md. Each rule tells how many classes it looked at, so that none
 * passes on nothing.
 */
class ArchitectureTest {

  /** The packages of the plan from the lowest to the highest; those of one line are apart. */
  private static final List<Set<String>> PLAN_FLOORS =
      List.of(
          Set.of("error"),
          Set.of("type"),
          Set.of("value"),
          Set.of("batch"),
          Set.of("function"),
          Set.of("source"),
          Set.of("algebra"),
          Set.of("binding"),
          Set.of("rewrite", "print"),
          Set.of("physical"),
          Set.of("codec"),
          Set.of("engine"));

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importPaths(
              Path.of("../annotations/target/classes"),
              Path.of("../runtime/plan/target/classes"),
              Path.of("../runtime/arrow/target/classes"),
              Path.of("../runtime/codec/target/classes"),
              Path.of("../runtime/substrait/target/classes"),
              Path.of("../runtime/frame/target/classes"),
              Path.of("../runtime/inference/target/classes"),
              Path.of("../runtime/maven-plugin/target/classes"),
              Path.of("../engine/duckdb/target/classes"),
              Path.of("../processor/target/classes"));

  private static final JavaClasses SAMPLES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @ParameterizedTest
  @EnumSource
  void modulesKnowOnlyWhatIsBelowThem(ProjectModule module) {
    JavaClasses classes = module.classes();
    assertThat(classes).hasSizeGreaterThanOrEqualTo(module.fewest());
    assertThat(classes).as("the classes of %s", module).allMatch(module::holds);
    assertThat(violations(classes, (from, to) -> module.mayKnow(to))).isEmpty();
  }

  @Test
  void thePlanNeedsTheJdkAlone() {
    JavaClasses plan = ProjectModule.PLAN.classes();
    assertThat(plan).hasSizeGreaterThanOrEqualTo(ProjectModule.PLAN.fewest());
    List<String> allowed = List.of("java.", "io.recordframe.plan.", "org.jspecify.annotations.");
    assertThat(
            violations(
                plan,
                (from, to) ->
                    to.isPrimitive()
                        || allowed.stream().anyMatch(prefix -> to.getName().startsWith(prefix))))
        .isEmpty();
  }

  @Test
  void packagesOfThePlanStandInTheirOrder() {
    JavaClasses plan = ProjectModule.PLAN.classes();
    assertThat(plan).hasSizeGreaterThanOrEqualTo(ProjectModule.PLAN.fewest());
    assertThat(packagesBelow("io.recordframe.plan.", plan))
        .as("the packages of the plan, all of which the order names")
        .isEqualTo(PLAN_FLOORS.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    assertThat(
            violations(
                plan,
                (from, to) ->
                    !ProjectModule.PLAN.holds(to)
                        || floor(to) < floor(from)
                        || to.getPackageName().equals(from.getPackageName())))
        .isEmpty();
  }

  private static int floor(JavaClass type) {
    String name = part(type.getPackageName(), "io.recordframe.plan.");
    for (int i = 0; i < PLAN_FLOORS.size(); i++) {
      if (PLAN_FLOORS.get(i).contains(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No floor holds " + type.getName());
  }

  @Test
  void framesStandAboveTheirParts() {
    JavaClasses frame = ProjectModule.FRAME.classes();
    assertThat(frame).hasSizeGreaterThanOrEqualTo(ProjectModule.FRAME.fewest());
    assertThat(packagesBelow("io.recordframe.", frame))
        .containsExactlyInAnyOrder(
            "constraint", "display", "expression", "file", "function", "internal", "support");
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.recordframe.constraint..",
            "io.recordframe.display..",
            "io.recordframe.expression..",
            "io.recordframe.file..",
            "io.recordframe.function..",
            "io.recordframe.internal..",
            "io.recordframe.support..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.recordframe")
        .check(frame);
    slices().matching("io.recordframe.(*)..").should().beFreeOfCycles().check(frame);
  }

  @Test
  void packagesOfTheEngineAreFreeOfCycles() {
    JavaClasses engine = ProjectModule.ENGINE.classes();
    assertThat(packagesBelow("io.recordframe.engine.duckdb.internal.", engine))
        .hasSizeGreaterThanOrEqualTo(3);
    slices()
        .matching("io.recordframe.engine.duckdb.internal.(*)..")
        .should()
        .beFreeOfCycles()
        .check(engine);
  }

  @Test
  void nobodyElseUsesWhatIsInternal() {
    assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(30);
    assertThat(ALL.that(in("internal"))).hasSizeGreaterThanOrEqualTo(40);
    List<String> found = new ArrayList<>(violations(ALL, ArchitectureTest::mayUseInternals));
    found.addAll(violations(SAMPLES, ArchitectureTest::mayUseInternals));
    assertThat(found).isEmpty();
  }

  private static boolean mayUseInternals(JavaClass from, JavaClass to) {
    int internal = (to.getPackageName() + ".").indexOf(".internal.");
    return internal < 0
        || !to.getPackageName().startsWith("io.recordframe.")
        || (from.getPackageName() + ".")
            .startsWith(to.getPackageName().substring(0, internal) + ".");
  }

  @Test
  void nothingIsSerializedByJava() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(500);
    // Those who can be serialized name the stream where they refuse to be read from it.
    noClasses()
        .should()
        .accessClassesThat()
        .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
        .check(ALL);
  }

  @Test
  void recordsAreNotReadByReflection() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(500);
    // What a function of the user holds is taken apart to travel with its code. The command line
    // finds records by names that it is told.
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.recordframe.codec.internal.function", "io.recordframe.inference.command")
        .should()
        .callMethodWhere(
            target(
                "a method that opens or takes apart a class",
                method ->
                    method.getOwner().isAssignableTo(AccessibleObject.class)
                        || (method.getOwner().isEquivalentTo(Class.class)
                            && method
                                .getName()
                                .matches("(getRecordComponents|get(Declared)?(Field|Method)s?)"))))
        .check(ALL);
  }

  @Test
  void onlyShowPrints() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(500);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.recordframe.display")
        .and()
        .doNotHaveFullyQualifiedName("io.recordframe.AnyFrame")
        .should()
        .accessFieldWhere(
            target(
                "System.out or System.err",
                field ->
                    field.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(field.getName())))
        .check(ALL);
    noClasses()
        .should()
        .callMethodWhere(
            target(
                "printStackTrace()",
                method ->
                    method.getName().equals("printStackTrace")
                        && method.getOwner().isAssignableTo(Throwable.class)
                        && method.getFullName().endsWith("()")))
        .check(ALL);
  }

  @Test
  void noLoggingLibraryIsImposed() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(500);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..", "org.slf4j..", "org.apache.log4j..", "org.apache.logging..")
        .check(ALL);
  }

  private static <T extends JavaAccess<?>> DescribedPredicate<T> target(
      String description, Predicate<AccessTarget> test) {
    return DescribedPredicate.describe(
        "target is " + description, access -> test.test(access.getTarget()));
  }

  private static DescribedPredicate<JavaClass> in(String part) {
    return DescribedPredicate.describe(
        "in a package " + part, type -> (type.getPackageName() + ".").contains("." + part + "."));
  }

  private static Set<String> packagesBelow(String prefix, JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> part(name, prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String part(String name, String prefix) {
    return name.substring(prefix.length()).split("\\.", 2)[0];
  }

  private static List<String> violations(
      JavaClasses classes, BiPredicate<JavaClass, JavaClass> allowed) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(found ->
            !allowed.test(found.getOriginClass(), found.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .sorted()
        .toList();
  }
}
