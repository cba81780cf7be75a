package io.recordframe.plan.engine;

/**
 * Runs plans. Found by {@link java.util.ServiceLoader} and chosen by name. Safe for use by several
 * threads.
 */
public interface Engine {

  /**
   * The name by which it is chosen, such as {@code duckdb}.
   *
   * @return the name, in lower case
   */
  String name();

  /**
   * What it can run.
   *
   * @return the capabilities
   */
  Capabilities capabilities();

  /**
   * Starts it.
   *
   * @param configuration the settings
   * @return the running engine, to be closed
   * @throws io.recordframe.plan.error.EngineUnavailableException if it cannot start, with the
   *     reason
   * @throws IllegalArgumentException if it does not know a setting, with those that it knows
   */
  EngineSession open(EngineConfiguration configuration);
}
