package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.library.NativeLibrary;
import io.recordframe.engine.duckdb.internal.nativeapi.library.NativeLibraryException;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.error.EngineUnavailableException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How DuckDB is set up: results that do not depend on where it runs, and nothing loaded, installed
 * or changed later.
 */
final class DatabaseSettings {

  /** Deeper than any plan that is allowed, with what the lowering adds. */
  private static final int EXPRESSION_DEPTH = 20_000;

  private static final List<String> STATEMENTS =
      List.of(
          "SET GLOBAL TimeZone = 'UTC'",
          "SET GLOBAL error_on_division_by_zero = true",
          "SET GLOBAL ieee_floating_point_ops = true",
          "SET GLOBAL integer_division = false",
          // Below a DISTINCT, DuckDB leaves joins out that only repeat rows, even where a limit
          // or a window in between counts them.
          "SET GLOBAL disabled_optimizers = 'join_elimination'",
          "SET GLOBAL max_expression_depth = " + EXPRESSION_DEPTH,
          "SET GLOBAL allow_community_extensions = false",
          "SET GLOBAL allowed_configs = ['enable_progress_bar', 'enable_progress_bar_print']",
          "SET GLOBAL lock_configuration = true");

  /** DuckDB counts what a query has done only where it would print that. */
  private static final List<String> PROGRESS =
      List.of("SET enable_progress_bar_print = false", "SET enable_progress_bar = true");

  private DatabaseSettings() {}

  /** Has a connection count what its queries have done. */
  static void countProgress(Connection connection) {
    PROGRESS.forEach(connection::execute);
  }

  /**
   * Starts DuckDB.
   *
   * @throws EngineUnavailableException if it does not start
   */
  static Database open(EngineConfiguration configuration) {
    Database database;
    try {
      NativeLibrary.loaded();
      database = Database.inMemory(settings(configuration));
    } catch (NativeLibraryException failure) {
      throw new EngineUnavailableException(String.valueOf(failure.getMessage()), failure);
    } catch (NativeException failure) {
      throw new EngineUnavailableException(
          "DuckDB does not start: " + NativeErrors.clean(failure.getMessage()), failure);
    }
    try (Connection connection = database.connect()) {
      STATEMENTS.forEach(connection::execute);
      return database;
    } catch (NativeException failure) {
      database.close();
      throw new EngineUnavailableException(
          "DuckDB cannot be set up: " + NativeErrors.clean(failure.getMessage()), failure);
    }
  }

  private static Map<String, String> settings(EngineConfiguration configuration) {
    Map<String, String> settings = new HashMap<>();
    // With threads that write files behind its back, DuckDB locks itself out when a query fails
    // that is written to CSV or JSON.
    settings.put("async_threads", "0");
    if (configuration.memoryLimitBytes() > 0) {
      settings.put("memory_limit", configuration.memoryLimitBytes() + "B");
    }
    if (configuration.threads() > 0) {
      settings.put("threads", Integer.toString(configuration.threads()));
    }
    Path spill = configuration.spillDirectory();
    if (spill == null) {
      spill =
          Path.of(System.getProperty("java.io.tmpdir"), "recordframe-spill-" + UUID.randomUUID());
    }
    settings.put("temp_directory", spill.toString());
    return settings;
  }
}
