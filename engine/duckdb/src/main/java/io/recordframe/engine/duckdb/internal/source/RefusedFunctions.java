package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The functions of DuckDB that a query may not call, since they do more than give values, or run
 * SQL that nobody has judged. Which functions a query calls is asked of DuckDB's parser.
 */
final class RefusedFunctions {

  /** What this engine defines for its own use. */
  private static final String OWN = "recordframe_";

  private static final String RUNS_SQL = "runs a text as SQL; write it as part of the query";
  private static final String SETS = "changes what the session is set to";
  private static final String LOGS = "changes DuckDB's log";
  private static final String SEQUENCES = "changes a sequence";
  private static final String STORES = "writes what DuckDB has in memory to its files";
  private static final String RESOURCES = "changes which resources DuckDB knows";

  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("query", RUNS_SQL),
              Map.entry("json_execute_serialized_sql", RUNS_SQL),
              Map.entry("setseed", SETS),
              Map.entry("enable_profiling", SETS),
              Map.entry("disable_profiling", SETS),
              Map.entry("enable_logging", LOGS),
              Map.entry("disable_logging", LOGS),
              Map.entry("truncate_duckdb_logs", LOGS),
              Map.entry("write_log", LOGS),
              Map.entry("nextval", SEQUENCES),
              Map.entry("setval", SEQUENCES),
              Map.entry("checkpoint", STORES),
              Map.entry("force_checkpoint", STORES),
              Map.entry("create_external_resource", RESOURCES),
              Map.entry("destroy_external_resource", RESOURCES),
              Map.entry("register_external_resource", RESOURCES),
              Map.entry("register_external_resource_type", RESOURCES),
              Map.entry("deregister_external_resource", RESOURCES)));

  private static final String CALLED =
      "SELECT coalesce(json_extract_string(tree, '$.error'), 'true'), unnest(list_append(json_extract_string(tree, '$..function_name'), NULL)) FROM (SELECT json_serialize_sql(?) AS tree)";

  private RefusedFunctions() {}

  /** Whether a query may not call the function of a name. */
  static boolean contains(String name) {
    return REASONS.containsKey(name) || name.startsWith(OWN);
  }

  /**
   * Looks for calls.
   *
   * @param text a query that DuckDB can parse
   * @throws InvalidPlanException if it calls one of these functions
   */
  static void requireNone(Connection connection, String text) {
    if (!mayCallOne(text)) {
      return;
    }
    for (String name : called(connection, text)) {
      if (contains(name)) {
        throw new InvalidPlanException(
            "A query may only read, but the function %s %s"
                .formatted(
                    name, REASONS.getOrDefault(name, "is for the use of the engine itself")));
      }
    }
  }

  /** Who calls a function writes its name: DuckDB knows no other spelling, but for upper case. */
  private static boolean mayCallOne(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains(OWN) || REASONS.keySet().stream().anyMatch(lower::contains);
  }

  private static List<String> called(Connection connection, String text) {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepare(CALLED)) {
      statement.parameters().setString(1, text);
      try (QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
        result.forEachChunk(chunk -> {
          @Nullable String[] errors = new String[chunk.rowCount()];
          @Nullable String[] functions = new String[chunk.rowCount()];
          chunk.vector(0).readStrings(0, errors.length, errors, 0);
          chunk.vector(1).readStrings(0, functions.length, functions, 0);
          for (int i = 0; i < functions.length; i++) {
            if (!"false".equals(errors[i])) {
              throw new InvalidPlanException(
                  "A query may only read, but DuckDB cannot tell which functions this one calls; write it in another way");
            }
            String name = functions[i];
            if (name != null) {
              names.add(name.toLowerCase(Locale.ROOT));
            }
          }
        });
      }
    }
    return names;
  }
}
