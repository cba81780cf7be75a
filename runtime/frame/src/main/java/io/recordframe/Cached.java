package io.recordframe;

import io.recordframe.plan.engine.Execution;

/**
 * Rows that were computed once and are kept by the engine, for queries that need them several
 * times. Made by {@code cache()} of a frame.
 *
 * <pre>{@code
 * try (Cached<FlightFrame> late = flights.filter(flight -> flight.delay().gt(60)).cache()) {
 *   long rows = late.frame().count();
 *   session.sql("SELECT origin, count(*) AS n FROM " + late.name() + " GROUP BY origin").show();
 * }
 * }</pre>
 *
 * <p>The rows are there until this is closed, or the session is. They count towards the session's
 * memory limit; what is beyond it goes to its spill directory. The frame, and all frames made of
 * it, read them by name: a plan of them does not travel, and is refused with {@code
 * PlanNotPortableException}. Safe for use by several threads at once.
 *
 * @param <F> the frame of the rows
 */
public final class Cached<F> implements AutoCloseable {

  private final Session session;
  private final String name;
  private final F frame;

  private Cached(Session session, String name, F frame) {
    this.session = session;
    this.name = name;
    this.frame = frame;
  }

  /** Runs the plan of a frame and keeps its rows. */
  static <F> Cached<F> of(AnyFrame<?> source, Execution execution, Function1<FrameState, F> frame) {
    Session session = source.session();
    String name = session.runs().cache(source.plan(), execution);
    return new Cached<>(
        session,
        name,
        frame.apply(new FrameState(session, CachedTables.scan(name, source.plan()))));
  }

  /**
   * The rows, in no promised order unless they are sorted again.
   *
   * @return the frame; its results fail with {@link IllegalStateException} once this is closed
   */
  public F frame() {
    return frame;
  }

  /**
   * What the rows are called in the engine's own language, for {@link Session#sql} and {@link
   * Session#table(String...)}.
   *
   * @return the name, which needs no quotes
   */
  public String name() {
    return name;
  }

  /**
   * Gives up the rows and their memory. Queries that read them at the moment go on. A second call
   * does nothing, nor does one after the session is closed.
   */
  @Override
  public void close() {
    session.runs().giveUp(name);
  }
}
