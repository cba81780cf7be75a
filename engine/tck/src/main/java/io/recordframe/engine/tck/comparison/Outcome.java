package io.recordframe.engine.tck.comparison;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.UnsupportedPlanException;
import java.util.List;

/** What a plan comes to on an engine. */
public sealed interface Outcome {

  /**
   * The plan gives rows.
   *
   * @param rows the rows in the order of the result
   */
  record Gave(List<Row> rows) implements Outcome {
    /** Copies. */
    public Gave {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The query fails: an overflow, a failed cast, an argument that a function does not take, a value
   * that cannot be represented.
   *
   * @param failure a {@link QueryFailedException} or {@link InvalidDataException}
   */
  record Failed(RecordframeException failure) implements Outcome {}

  /**
   * The engine says that it cannot run the plan, or that the plan is beyond its limits.
   *
   * @param refusal the error
   */
  record Refused(RecordframeException refusal) implements Outcome {}

  /**
   * Anything else, which no plan should come to.
   *
   * @param fault what was thrown
   */
  record Broke(Throwable fault) implements Outcome {}

  /**
   * Runs a plan.
   *
   * @param session the engine
   * @param plan the plan
   * @param execution how it runs
   * @return what it comes to
   */
  static Outcome of(EngineSession session, Relation plan, Execution execution) {
    try (PreparedPlan prepared = session.prepare(plan, execution)) {
      return new Gave(Rows.collect(prepared.execute(execution)));
    } catch (QueryFailedException | InvalidDataException failure) {
      return new Failed(failure);
    } catch (UnsupportedPlanException | LimitExceededException refusal) {
      return new Refused(refusal);
    } catch (RecordframeException | IllegalStateException | IllegalArgumentException fault) {
      return new Broke(fault);
    }
  }
}
