package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.ColumnDescription;
import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.source.QuerySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which columns the queries have that users write. A text is judged once, and its columns
 * are asked for whenever it is planned, since files may have changed. Safe for use by several
 * threads, each with a connection of its own.
 */
final class QueryInspector {

  private static final int REMEMBERED = 256;

  /** So that what is remembered stays small. */
  private static final int LONGEST_REMEMBERED = 20_000;

  private final Map<String, QueryJudge.Judged> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QueryJudge.Judged> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A query that is fit to stand inside of a plan.
   *
   * @param text the query without what ends a statement
   * @param columns its columns
   */
  record Query(String text, List<SourceColumn> columns) {}

  /**
   * Inspects a query.
   *
   * @throws io.recordframe.plan.error.LimitExceededException if it is too long or too deep
   * @throws InvalidPlanException if it is no query, has two columns of one name, or has other
   *     parameters than there are values for
   * @throws NativeException if DuckDB does not understand it
   */
  Query inspect(Connection connection, QuerySource source) {
    QueryJudge.Judged judged = judged(connection, source.text());
    if (judged.parameters() != source.parameters().size()) {
      throw new InvalidPlanException(
          "The query has %d parameters (?), but %d values were given for them"
              .formatted(judged.parameters(), source.parameters().size()));
    }
    List<ColumnDescription> columns = columns(connection, judged, source);
    requireDistinct(columns);
    return new Query(judged.text(), SourceColumn.of(columns));
  }

  private QueryJudge.Judged judged(Connection connection, String text) {
    synchronized (remembered) {
      QueryJudge.Judged known = remembered.get(text);
      if (known != null) {
        return known;
      }
    }
    QueryJudge.Judged judged = QueryJudge.judge(connection, text);
    if (text.length() <= LONGEST_REMEMBERED) {
      synchronized (remembered) {
        remembered.put(text, judged);
      }
    }
    return judged;
  }

  /**
   * The columns, asked with values for the parameters: where one stands alone, only its value tells
   * the type of a column.
   */
  private static List<ColumnDescription> columns(
      Connection connection, QueryJudge.Judged judged, QuerySource source) {
    try (PreparedStatement statement = connection.prepare(judged.empty())) {
      if (source.parameters().isEmpty()) {
        return statement.columns();
      }
      ParameterBinding.bind(statement.parameters(), source.parameters());
      try (QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
        return result.columns();
      }
    }
  }

  private static void requireDistinct(List<ColumnDescription> columns) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      Integer before = positions.putIfAbsent(name, i + 1);
      if (before != null) {
        throw new InvalidPlanException(
            "Each column of a query must have a name of its own, but columns %d and %d are both named '%s'; name one of them with AS"
                .formatted(before, i + 1, name));
      }
    }
  }
}
