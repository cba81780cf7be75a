package io.recordframe.engine.duckdb.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every function of the bundled DuckDB that could have an effect was looked at: those of tables,
 * and those that DuckDB does not take for functions of their arguments alone. A new version that
 * brings more of them makes this fail until somebody has looked.
 */
class RefusedFunctionsTest {

  /** Functions of tables that read, or tell what DuckDB has. */
  private static final Set<String> TABLES_THAT_READ =
      Set.of(
          ("arrow_scan arrow_scan_dumb duckdb_approx_database_count duckdb_available_metrics"
                  + " duckdb_columns duckdb_connection_count duckdb_constraints"
                  + " duckdb_coordinate_systems duckdb_databases duckdb_dependencies duckdb_dialects"
                  + " duckdb_eviction_queues duckdb_extension_repositories duckdb_extensions"
                  + " duckdb_external_file_cache duckdb_external_resource_types"
                  + " duckdb_external_resources duckdb_functions duckdb_grammar_extensions"
                  + " duckdb_indexes duckdb_keywords duckdb_log_contexts duckdb_logs"
                  + " duckdb_logs_parsed duckdb_memory duckdb_optimizers duckdb_prepared_statements"
                  + " duckdb_profiling_settings duckdb_schemas duckdb_secret_type_parameters"
                  + " duckdb_secret_types duckdb_secrets duckdb_sequences duckdb_settings"
                  + " duckdb_table_sample duckdb_tables duckdb_temporary_files duckdb_triggers"
                  + " duckdb_types duckdb_variables duckdb_views generate_series glob histogram"
                  + " histogram_values icu_calendar_names json_each json_tree parquet_bloom_probe"
                  + " parquet_file_metadata parquet_full_metadata parquet_kv_metadata"
                  + " parquet_metadata parquet_scan parquet_schema pg_timezone_names"
                  + " pragma_collations pragma_database_size pragma_metadata_info pragma_platform"
                  + " pragma_show pragma_storage_info pragma_table_info pragma_user_agent"
                  + " pragma_version query_table range read_blob read_csv read_csv_auto read_duckdb"
                  + " read_json read_json_auto read_json_objects read_json_objects_auto read_ndjson"
                  + " read_ndjson_auto read_ndjson_objects read_parquet read_single_csv_file"
                  + " read_single_json_file read_single_parquet_file read_text repeat repeat_row"
                  + " seq_scan sniff_csv summary test_all_types test_vector_types unnest"
                  + " which_secret")
              .split(" "));

  /** Functions of rows whose values differ from call to call, or that tell of their query. */
  private static final Set<String> VOLATILE =
      Set.of(
          ("current_connection_id current_query current_query_id current_transaction_id currval"
                  + " error gen_random_uuid random sleep_ms stats uuid uuidv4 uuidv7 vector_type")
              .split(" "));

  private static Set<String> names(String condition) {
    Set<String> names = new TreeSet<>();
    try (Database database = Database.inMemory(Map.of());
        Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepare(
                "SELECT DISTINCT function_name FROM duckdb_functions() WHERE " + condition);
        QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      result.forEachChunk(chunk -> {
        String[] values = new String[chunk.rowCount()];
        chunk.vector(0).readStrings(0, values.length, values, 0);
        names.addAll(List.of(values));
      });
    }
    return names;
  }

  @Test
  void everyFunctionOfTablesEitherReadsOrIsRefused() {
    Set<String> names = names("function_type IN ('table', 'table_macro')");
    assertThat(names).hasSizeGreaterThan(90).contains("checkpoint", "read_csv");
    names.removeIf(RefusedFunctions::contains);
    assertThat(names).isEqualTo(new TreeSet<>(TABLES_THAT_READ));
  }

  @Test
  void everyVolatileFunctionEitherGivesValuesOnlyOrIsRefused() {
    Set<String> names = names("has_side_effects");
    assertThat(names).hasSizeGreaterThan(10).contains("write_log", "random");
    names.removeIf(RefusedFunctions::contains);
    assertThat(names).isEqualTo(new TreeSet<>(VOLATILE));
  }
}
