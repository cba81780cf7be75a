package io.recordframe.plan.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Settings that every engine understands or refuses.
 *
 * @param memoryLimitBytes about how much memory the engine may use, or 0 for its own default
 * @param threads how many threads it may use, or 0 for as many as there are processors
 * @param spillDirectory where it may put what does not fit in memory, or null for its own default
 */
public record EngineConfiguration(
    long memoryLimitBytes, int threads, @Nullable Path spillDirectory) {

  /**
   * The most threads that may be asked for: engines start as many as they are told, until the
   * machine gives in.
   */
  public static final int MAX_THREADS = 1_024;

  /** The engine's own choices. */
  public static final EngineConfiguration DEFAULT = new EngineConfiguration(0, 0, null);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a number is negative or there are more than {@link
   *     #MAX_THREADS} threads
   */
  public EngineConfiguration {
    if (memoryLimitBytes < 0 || threads < 0) {
      throw new IllegalArgumentException(
          "Memory limit and threads must not be negative: " + memoryLimitBytes + ", " + threads);
    }
    if (threads > MAX_THREADS) {
      throw new IllegalArgumentException(
          "An engine uses at most %d threads, but was told %d; as many as there are processors serve best"
              .formatted(MAX_THREADS, threads));
    }
  }
}
