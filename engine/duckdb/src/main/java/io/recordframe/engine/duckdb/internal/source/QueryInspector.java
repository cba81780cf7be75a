package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.nativeapi.StatementType;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.source.QuerySource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges the queries that users write, and finds out which columns they have. What a text is, is
 * asked of DuckDB's own parser, which comments and quotes do not fool. A query may read what DuckDB
 * can reach; it may not write, change settings or define anything.
 */
final class QueryInspector {

  private static final String ACCEPTED =
      "A query must be one statement that gives rows and changes nothing: SELECT, VALUES, FROM or WITH ... SELECT";

  private QueryInspector() {}

  /**
   * A query that is fit to stand inside of a plan.
   *
   * @param text the query without what ends a statement
   * @param columns its columns
   */
  record Query(String text, List<SourceColumn> columns) {}

  /**
   * Judges a query.
   *
   * @throws io.recordframe.plan.error.LimitExceededException if it is too long or too deep
   * @throws InvalidPlanException if it is no query, has two columns of one name, or has other
   *     parameters than there are values for
   * @throws NativeException if DuckDB does not understand it
   */
  static Query inspect(Connection connection, QuerySource source) {
    QueryLimits.check(source.text());
    String text = nestable(connection, source.text());
    List<String> names;
    try (PreparedStatement statement = connection.prepare(text)) {
      if (statement.type() != StatementType.SELECT) {
        throw new InvalidPlanException(
            ACCEPTED + "; this is " + describe(statement.type()) + advice(statement.type()));
      }
      names = statement.columnNames();
      requireDistinct(names);
      checkParameters(connection, text, statement.parameters().count(), source);
    }
    List<SourceColumn> columns = columns(connection, text, source);
    return new Query(text, source.parameters().isEmpty() ? named(columns, names) : columns);
  }

  /** The text of the one statement, without the semicolon that may end it. */
  private static String nestable(Connection connection, String text) {
    int count = connection.countStatements(text);
    if (count != 1) {
      throw new InvalidPlanException(
          "%s; the text has %s"
              .formatted(ACCEPTED, count == 0 ? "none" : count + ", ask for each by itself"));
    }
    if (canStandInside(connection, text)) {
      return text;
    }
    String cut = text;
    for (int end = cut.lastIndexOf(';'); end >= 0; end = cut.lastIndexOf(';', end - 1)) {
      if (isEnd(connection, cut, end)) {
        cut = cut.substring(0, end);
        if (canStandInside(connection, cut)) {
          return cut;
        }
        end = cut.length();
      }
    }
    try (PreparedStatement statement = connection.prepare(text)) {
      throw new InvalidPlanException(
          "%s; this is %s%s"
              .formatted(
                  ACCEPTED,
                  statement.type() == StatementType.SELECT
                      ? "a PRAGMA or another command"
                      : describe(statement.type()),
                  advice(statement.type())));
    }
  }

  /**
   * Whether a semicolon ends a statement and nothing but more of its kind and comments follows. A
   * semicolon in a text or comment does not: what is before it is not whole by itself, or goes on
   * to the end of its line.
   */
  private static boolean isEnd(Connection connection, String text, int semicolon) {
    String before = text.substring(0, semicolon);
    return parses(connection, before, 1)
        && parses(connection, text.substring(semicolon + 1), 0)
        && !parses(connection, before + " )", 1);
  }

  private static boolean canStandInside(Connection connection, String text) {
    return parses(connection, "WITH query AS (\n" + text + "\n) SELECT 1", 1);
  }

  private static boolean parses(Connection connection, String text, int statements) {
    try {
      return connection.countStatements(text) == statements;
    } catch (NativeException unparsable) {
      return false;
    }
  }

  private static String describe(StatementType type) {
    return switch (type) {
      case MULTIPLE -> "more than one to DuckDB";
      case INVALID, RELATION, EXTENSION, LOGICAL_PLAN, OTHER -> "another one";
      default -> "a " + type.name().replace('_', ' ');
    };
  }

  private static String advice(StatementType type) {
    return switch (type) {
      case COPY, EXPORT -> "; files are written with write(...)";
      case SET, VARIABLE_SET, PRAGMA -> "; settings are made when a session is opened";
      case EXPLAIN -> "; plans are shown with explain(...)";
      case MULTIPLE -> "; a PIVOT must list its values with IN (...)";
      default -> "";
    };
  }

  private static void requireDistinct(List<String> names) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer before = positions.putIfAbsent(names.get(i), i + 1);
      if (before != null) {
        throw new InvalidPlanException(
            "Each column of a query must have a name of its own, but columns %d and %d are both named '%s'; name one of them with AS"
                .formatted(before, i + 1, names.get(i)));
      }
    }
  }

  private static void checkParameters(
      Connection connection, String text, int count, QuerySource source) {
    if (count > 0) {
      // Each ? is a parameter of its own; those with numbers or names would meet.
      String twice = "WITH first AS (\n%1$s\n), second AS (\n%1$s\n) SELECT 1".formatted(text);
      try (PreparedStatement statement = connection.prepare(twice)) {
        if (statement.parameters().count() != 2 * count) {
          throw new InvalidPlanException(
              "Parameters of a query must be written as ?, in the order of their values, without numbers or names");
        }
      }
    }
    if (count != source.parameters().size()) {
      throw new InvalidPlanException(
          "The query has %d parameters (?), but %d values were given for them"
              .formatted(count, source.parameters().size()));
    }
  }

  /** Inside of another query DuckDB renames columns whose names differ in case only. */
  private static List<SourceColumn> named(List<SourceColumn> columns, List<String> names) {
    List<SourceColumn> named = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      SourceColumn column = columns.get(i);
      named.add(new SourceColumn(names.get(i), names.get(i), column.type(), column.required()));
    }
    return named;
  }

  /**
   * The columns, asked with values for the parameters: where one stands alone, only its value tells
   * the type of a column. Inside of another query nothing is written.
   */
  private static List<SourceColumn> columns(
      Connection connection, String text, QuerySource source) {
    try (PreparedStatement statement =
        connection.prepare("SELECT * FROM " + nested(text) + " LIMIT 0")) {
      if (source.parameters().isEmpty()) {
        return SourceColumn.of(statement.columns());
      }
      ParameterBinding.bind(statement.parameters(), source.parameters());
      try (QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
        return SourceColumn.of(result.columns());
      }
    }
  }

  /** A query as a table of another; on lines of its own, since it may end with a comment. */
  static String nested(String text) {
    return "(\n" + text + "\n)";
  }
}
