package io.recordframe.plan.engine;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Set;

/** A running engine. Safe for use by several threads at once. */
public interface EngineSession extends AutoCloseable {

  /**
   * The columns that a source has by itself.
   *
   * @param source files, a table or a query
   * @param execution how long it may take, and what ends it
   * @return the schema, as the engine sees it
   * @throws io.recordframe.plan.error.RecordframeException if the source cannot be opened, or has a
   *     column of a type that has no counterpart here
   */
  Schema describe(Source source, Execution execution);

  /**
   * As {@link #describe(Source, Execution)}, for as long as it takes.
   *
   * @param source files, a table or a query
   * @return the schema
   */
  default Schema describe(Source source) {
    return describe(source, Execution.unbounded());
  }

  /**
   * Which of the columns that {@link #describe(Source)} gives stand in the names of folders. Their
   * values are text, which a scan reads exactly as the types that it states, or ends the query.
   *
   * @param source files
   * @return the columns' names; none by default
   * @throws io.recordframe.plan.error.RecordframeException as {@link #describe(Source)}
   */
  default Set<String> partitionColumns(FileSource source) {
    return Set.of();
  }

  /**
   * The files that a source stands for at the moment, so that each can be read apart.
   *
   * @param source files
   * @param execution how long it may take, and what ends it
   * @return paths without wildcards, in the order in which they are read; by default those of the
   *     source
   * @throws io.recordframe.plan.error.RecordframeException if it cannot be told
   */
  default List<String> files(FileSource source, Execution execution) {
    return source.paths();
  }

  /**
   * Checks and lowers a plan, so that it can be run often.
   *
   * @param plan the plan, without free outer references
   * @param execution how long it may take, and what ends it
   * @return the prepared plan, to be closed
   * @throws io.recordframe.plan.error.UnsupportedPlanException if this engine cannot run it
   * @throws io.recordframe.plan.error.LimitExceededException if it is too deep or too large
   */
  PreparedPlan prepare(Relation plan, Execution execution);

  /**
   * As {@link #prepare(Relation, Execution)}, for as long as it takes.
   *
   * @param plan the plan, without free outer references
   * @return the prepared plan, to be closed
   */
  default PreparedPlan prepare(Relation plan) {
    return prepare(plan, Execution.unbounded());
  }

  /**
   * Runs a plan and writes its rows.
   *
   * @param plan the plan
   * @param sink where the rows go; written whole or not at all
   * @param execution how it runs
   * @return how many rows were written
   * @throws io.recordframe.plan.error.SinkException if the target cannot be written
   */
  long write(Relation plan, Sink sink, Execution execution);

  /**
   * Runs a plan and keeps its rows as a table of this session, which plans read as a {@link
   * TableSource} and the engine's own language by name. It is there whole or, when this fails, not
   * at all, and until it is dropped or the session is closed.
   *
   * @param plan the plan
   * @param name the table's name, which no other table has
   * @param execution how it runs
   * @throws UnsupportedPlanException if this engine cannot run the plan, or keeps no rows, as by
   *     default
   */
  default void createTable(Relation plan, String name, Execution execution) {
    throw new UnsupportedPlanException(
        "This engine keeps no rows, so that none can be cached; collect them, or write them to a file");
  }

  /**
   * Gives up a table that {@link #createTable} made. Plans that read it at the moment go on.
   *
   * @param name the table's name
   */
  default void dropTable(String name) {
    throw new UnsupportedPlanException("This engine keeps no rows, so that there are none to drop");
  }

  /** Ends running queries and releases everything. A second call does nothing. */
  @Override
  void close();
}
