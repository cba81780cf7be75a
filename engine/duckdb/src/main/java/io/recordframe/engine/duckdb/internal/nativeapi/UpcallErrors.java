package io.recordframe.engine.duckdb.internal.nativeapi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Reports what Java code threw in an upcall as the error of the query, in a way that still works
 * when memory or stack is exhausted.
 */
final class UpcallErrors {

  /** What is reported where there is no memory or stack left to say more. */
  private static final MemorySegment EXHAUSTED =
      Arena.global()
          .allocateFrom(
              "Java code that a query calls failed, and so did the report of its failure.");

  private UpcallErrors() {}

  static void report(Throwable thrown, long info, ErrorSetter setter) {
    try (Arena arena = Arena.ofConfined()) {
      String message = describe(thrown).replace('\0', ' ');
      setter.set(info, arena.allocateFrom(message).address());
    } catch (Throwable exhausted) {
      // What cannot be described is reported without a description.
      setter.set(info, EXHAUSTED.address());
    }
  }

  /** An exception's message is meant for readers; an error's seldom is without its name. */
  private static String describe(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null) {
      return thrown.getClass().getName();
    }
    return thrown instanceof Error ? thrown.getClass().getName() + ": " + message : message;
  }

  /** A C function that reports an error. */
  @FunctionalInterface
  interface ErrorSetter {
    void set(long info, long message);
  }
}
