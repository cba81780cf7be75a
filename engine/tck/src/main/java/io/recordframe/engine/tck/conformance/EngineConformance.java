package io.recordframe.engine.tck.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.comparison.PlanComparison;
import io.recordframe.engine.tck.comparison.PlanComparison.Result;
import io.recordframe.engine.tck.comparison.PlanComparison.Verdict;
import io.recordframe.engine.tck.random.FunctionCalls;
import io.recordframe.engine.tck.random.RandomPlan;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.engine.tck.semantics.Example;
import io.recordframe.engine.tck.semantics.SemanticRules;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.engine.Requirements;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/**
 * What every engine must do. An engine's tests extend this class and name the engine:
 *
 * <pre>{@code
 * class PaperEngineConformanceTest extends EngineConformance {
 *   @Override
 *   protected Engine engine() {
 *     return new PaperEngine();
 *   }
 * }
 * }</pre>
 *
 * <p>Capabilities are held both ways: what is declared must run and give what it must; what is not
 * must be refused with an {@link UnsupportedPlanException}, and the engine says why it lacks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineConformance {

  /** The system property that says how many random plans are run; {@value}. */
  public static final String RANDOM_PLANS = "recordframe.test.conformancePlans";

  private @Nullable Engine engine;
  private @Nullable EngineSession session;

  /** Called by JUnit. */
  protected EngineConformance() {}

  /**
   * The engine to be tested.
   *
   * @return the engine; asked once
   */
  protected abstract Engine engine();

  /** Opens a session for all tests. */
  @BeforeAll
  final void open() {
    Engine named = engine();
    engine = named;
    session = named.open(EngineConfiguration.DEFAULT);
  }

  /** Closes it. */
  @AfterAll
  final void close() {
    if (session != null) {
      session.close();
    }
  }

  private Engine opened() {
    return Objects.requireNonNull(engine, "engine");
  }

  private EngineSession session() {
    return Objects.requireNonNull(session, "session");
  }

  private Capabilities capabilities() {
    return opened().capabilities();
  }

  @TestFactory
  Stream<DynamicTest> relationsAndTypes() {
    return ConformanceCases.all().stream()
        .map(
            it -> dynamicTest(it.name(), () -> assertNoFault(it.fault(session(), capabilities()))));
  }

  @TestFactory
  Stream<DynamicTest> semanticRules() {
    return SemanticRules.examples().stream()
        .map(example -> dynamicTest(example.text(), () -> check(example)));
  }

  private void check(Example example) {
    Relation plan = example.plan();
    if (Requirements.of(plan).metBy(capabilities())) {
      assertNoFault(example.check(session()));
    } else {
      assertRefused(plan);
    }
  }

  @TestFactory
  Stream<DynamicTest> functionsThatAreNotDeclaredAreRefused() {
    return FunctionCatalogue.functions().stream()
        .filter(function -> !capabilities().supports(function))
        .map(function ->
            dynamicTest(
                function.functionName(),
                () -> assertRefused(FunctionCalls.of(function).orElseThrow())));
  }

  @TestFactory
  Stream<DynamicTest> functionsThatAreDeclaredRun() {
    return FunctionCatalogue.functions().stream()
        .filter(function -> capabilities().supports(function))
        .map(function -> dynamicTest(function.functionName(), () -> assertRuns(function)));
  }

  /** The query may fail for the constants that it was given, but neither break nor be refused. */
  private void assertRuns(Function function) {
    Relation plan = FunctionCalls.of(function).orElseThrow();
    if (!Requirements.of(plan).metBy(capabilities())) {
      return;
    }
    Outcome outcome = Outcome.of(session(), plan, Execution.unbounded());
    if (outcome instanceof Outcome.Broke || outcome instanceof Outcome.Refused) {
      throw new AssertionFailedError(
          "%s is declared, but comes to %s".formatted(function.functionName(), outcome));
    }
  }

  @TestFactory
  Stream<DynamicTest> filesThatAreWrittenComeBack(@TempDir Path folder) {
    return Arrays.stream(FileRoundTrip.values())
        .map(format ->
            dynamicTest(
                format.name(),
                () -> assertNoFault(format.fault(session(), capabilities(), sub(folder)))));
  }

  private static Path sub(Path folder) throws IOException {
    return Files.createTempDirectory(folder, "files");
  }

  @Test
  void everyGapHasAReason() {
    List<String> silent = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (!capabilities().supports(feature) && capabilities().gap(feature).isEmpty()) {
        silent.add(feature.name());
      }
    }
    for (Function function : FunctionCatalogue.functions()) {
      if (!capabilities().supports(function) && capabilities().gap(function).isEmpty()) {
        silent.add(function.functionName());
      }
    }
    assertEquals(List.of(), silent, "The engine lacks these and does not say why");
  }

  @Test
  void tablesAndQueriesThatAreNotDeclaredAreRefused() {
    if (!capabilities().supports(Feature.NAMED_TABLE)) {
      assertThrows(
          UnsupportedPlanException.class, () -> session().describe(new TableSource(List.of("t"))));
    }
  }

  @Test
  void rowsOfThisProcessAreDescribedAsTheyAre() {
    Relation numbers = Plans.numbers();
    RowsSource source = (RowsSource) ((Scan) numbers).source();
    assertEquals(numbers.schema(), session().describe(source));
  }

  @Test
  void aPreparedPlanRunsOftenAndAfterOthersWereClosed() {
    Relation plan = Plans.joined(Join.Type.INNER);
    try (PreparedPlan prepared = session().prepare(plan)) {
      List<Row> first = Rows.collect(prepared.execute(Execution.unbounded()));
      assertEquals(3, first.size());
      prepared.execute(Execution.unbounded()).close();
      assertEquals(first.size(), Rows.collect(prepared.execute(Execution.unbounded())).size());
      assertEquals(plan.schema(), prepared.schema());
    }
  }

  @Test
  void executionsRunSideBySide() {
    Relation plan = thousands(3);
    try (PreparedPlan prepared = session().prepare(plan);
        BatchCursor one = prepared.execute(Execution.unbounded());
        BatchCursor other = prepared.execute(Execution.unbounded())) {
      long rows = 0;
      for (ColumnBatch batch = one.next(); batch != null; batch = one.next()) {
        rows += batch.rowCount();
        ColumnBatch counterpart = other.next();
        rows += counterpart == null ? 0 : counterpart.rowCount();
      }
      for (ColumnBatch batch = other.next(); batch != null; batch = other.next()) {
        rows += batch.rowCount();
      }
      assertEquals(6_000, rows);
    }
  }

  @Test
  void aBatchSaysSoWhenItsCursorWentOn() {
    try (PreparedPlan prepared = session().prepare(thousands(10));
        BatchCursor cursor = prepared.execute(Execution.unbounded())) {
      ColumnBatch first = cursor.next();
      assertNotNull(first);
      cursor.next();
      assertThrows(IllegalStateException.class, () -> first.column(0));
    }
  }

  @Test
  void aCursorThatIsClosedGivesNothing() {
    try (PreparedPlan prepared = session().prepare(thousands(1))) {
      BatchCursor cursor = prepared.execute(Execution.unbounded());
      cursor.close();
      cursor.close();
      assertThrows(IllegalStateException.class, cursor::next);
    }
  }

  @Test
  void aPreparedPlanThatIsClosedDoesNotRun() {
    PreparedPlan prepared = session().prepare(thousands(1));
    prepared.close();
    prepared.close();
    assertThrows(IllegalStateException.class, () -> prepared.execute(Execution.unbounded()));
  }

  @Test
  void aSessionThatIsClosedDoesNothing() {
    EngineSession other = opened().open(EngineConfiguration.DEFAULT);
    PreparedPlan prepared = other.prepare(thousands(1));
    other.close();
    other.close();
    assertThrows(IllegalStateException.class, () -> other.prepare(thousands(1)));
    assertThrows(IllegalStateException.class, () -> prepared.execute(Execution.unbounded()));
    prepared.close();
    assertInstanceOf(
        Outcome.Gave.class, Outcome.of(session(), thousands(1), Execution.unbounded()));
  }

  @Test
  void aCancelledExecutionGivesNothingMore() {
    Cancellation cancellation = new Cancellation();
    Execution execution = Execution.unbounded().withCancellation(cancellation);
    try (PreparedPlan prepared = session().prepare(thousands(100));
        BatchCursor cursor = prepared.execute(execution)) {
      assertNotNull(cursor.next());
      cancellation.cancel();
      assertThrows(
          QueryCancelledException.class,
          () -> {
            while (cursor.next() != null) {
              // Until it says so.
            }
          });
    }
    assertThrows(
        QueryCancelledException.class,
        () -> {
          try (PreparedPlan prepared = session().prepare(thousands(1))) {
            Rows.collect(prepared.execute(execution));
          }
        });
  }

  @Test
  void plansAreShownInTheEnginesWords() {
    try (PreparedPlan prepared = session().prepare(thousands(1))) {
      assertTrue(!prepared.nativeText().isBlank());
      assertTrue(!prepared.explain(false).isBlank());
    }
  }

  @Test
  void randomPlansGiveWhatTheReferenceGives() {
    long plans = Long.getLong(RANDOM_PLANS, 200);
    long compared = 0;
    List<String> differences = new ArrayList<>();
    try (PlanComparison comparison = new PlanComparison(session())) {
      for (long seed = 0; seed < plans && differences.isEmpty(); seed++) {
        RandomPlan plan = RandomPlan.of(seed);
        if (!Requirements.of(plan.relation()).metBy(capabilities())) {
          assertRefused(plan.relation());
          continue;
        }
        Result result =
            comparison.compare(
                plan.relation(), plan.exactness(), plan.total(), Execution.unbounded());
        compared += result.verdict() == Verdict.SAME_ROWS ? 1 : 0;
        if (result.verdict() == Verdict.DIFFERENT) {
          differences.add(
              "seed %d: %s%n%s"
                  .formatted(seed, result.detail(), PlanPrinter.print(plan.relation())));
        }
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(compared > 0, "No plan was compared: the engine declares too little");
  }

  private static Relation thousands(int count) {
    Row[] rows = new Row[count * 1_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Row.of(i);
    }
    return Rows.scan(new Schema(List.of(Field.required("n", ScalarType.INT32))), rows);
  }

  private void assertRefused(Relation plan) {
    Outcome outcome = Outcome.of(session(), plan, Execution.unbounded());
    if (!(outcome instanceof Outcome.Refused)) {
      throw new AssertionFailedError(
          "The engine does not declare what the plan needs, but it comes to %s:%n%s"
              .formatted(outcome, PlanPrinter.print(plan)));
    }
  }

  private static void assertNoFault(@Nullable String fault) {
    assertNull(fault);
  }
}
