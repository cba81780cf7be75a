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

  /** The engine's own choices. */
  public static final EngineConfiguration DEFAULT = new EngineConfiguration(0, 0, null);

  /** Checks the bounds. */
  public EngineConfiguration {
    if (memoryLimitBytes < 0 || threads < 0) {
      throw new IllegalArgumentException(
          "Memory limit and threads must not be negative: " + memoryLimitBytes + ", " + threads);
    }
  }
}
