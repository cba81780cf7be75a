package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.stream.Stream;

/** Shows in the stack trace of what another thread threw who had asked that thread. */
public final class CallerTrace {

  private static final StackWalker FRAMES = StackWalker.getInstance();

  private CallerTrace() {}

  /**
   * Appends the frames of the caller to the trace of a failure that comes from another thread.
   *
   * @param failure the failure
   */
  public static void append(Throwable failure) {
    Stream<StackTraceElement> there = Stream.of(failure.getStackTrace());
    failure.setStackTrace(
        FRAMES.walk(frames ->
            Stream.concat(there, frames.skip(1).map(StackWalker.StackFrame::toStackTraceElement))
                .toArray(StackTraceElement[]::new)));
  }
}
