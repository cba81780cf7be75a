package io.recordframe.engine.tck.stub;

import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.error.RecordframeException;
import java.util.List;

/**
 * An engine for tests of code that uses frames. Plans run in plain Java on the reference
 * interpreter, over tables and files whose rows the test gives; what is written stays in memory.
 * Nothing is read from a disk, and no native code runs.
 *
 * <pre>{@code
 * StubEngine engine = new StubEngine();
 * try (Session session = Session.builder().engine(engine).open()) {
 *   engine.file("flights.parquet", session.rows(FlightFrame.SCHEMA, flights).plan());
 *   new DelayReport(session).run();
 *   assertThat(engine.written("late.parquet")).hasSize(2);
 * }
 * }</pre>
 *
 * <p>Sessions of one engine share its tables and files. Made for the few rows of a test, not for
 * speed. Safe for use by several threads.
 */
public final class StubEngine implements Engine {

  /** The engine's name. */
  public static final String NAME = "stub";

  private static final Capabilities CAPABILITIES =
      new ReferenceEngine()
          .capabilities()
          .with(
              Feature.READ_PARQUET,
              Feature.READ_CSV,
              Feature.READ_JSON,
              Feature.WRITE_PARQUET,
              Feature.WRITE_CSV,
              Feature.WRITE_JSON,
              Feature.NAMED_TABLE,
              Feature.NATIVE_QUERY);

  private final StubData data = new StubData();

  /** Creates an engine without tables and files. */
  public StubEngine() {}

  /**
   * Gives a table its rows.
   *
   * @param rows the rows: a plan that may read other tables and files, such as {@code frame.plan()}
   * @param name the parts of the table's name, from the outermost to its own
   * @return this
   * @throws IllegalArgumentException if there is no name
   */
  public StubEngine table(Relation rows, String... name) {
    data.putTable(List.of(name), rows);
    return this;
  }

  /**
   * Gives a file its rows, whatever its format. What is written to the path later takes their
   * place.
   *
   * @param path the path as the code under test names it; wildcards are not followed
   * @param rows the rows: a plan that may read other tables and files, such as {@code frame.plan()}
   * @return this
   */
  public StubEngine file(String path, Relation rows) {
    data.putFile(path, rows);
    return this;
  }

  /**
   * Gives a query in the engine's own language its rows, whatever its parameters.
   *
   * @param text the query as the code under test writes it
   * @param rows the rows, such as {@code frame.plan()}
   * @return this
   */
  public StubEngine query(String text, Relation rows) {
    data.putQuery(text, rows);
    return this;
  }

  /**
   * Has the next execution or write fail, and only that.
   *
   * @param failure what it throws
   * @return this
   */
  public StubEngine failNext(RecordframeException failure) {
    data.failNext(failure);
    return this;
  }

  /**
   * What was run and written so far.
   *
   * @return the plans in the order in which they began
   */
  public List<Relation> executed() {
    return data.executed();
  }

  /**
   * What was written to a path.
   *
   * @param path the path as the code under test names it
   * @return the rows
   * @throws IllegalArgumentException if nothing was written there; the message names the paths that
   *     were written to
   */
  public List<Row> written(String path) {
    return data.written(path);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public EngineSession open(EngineConfiguration configuration) {
    return new StubSession(this, data, new ReferenceEngine().open(configuration));
  }
}
