package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.StatementType;
import io.recordframe.plan.error.InvalidPlanException;

/**
 * Judges the texts that users write as queries. What a text is, is asked of DuckDB's own parser,
 * which comments and quotes do not fool. A query may read what DuckDB can reach; it may not write,
 * change settings or define anything.
 */
final class QueryJudge {

  private static final String ACCEPTED =
      "A query must be one statement that gives rows and changes nothing: SELECT, VALUES, FROM or WITH ... SELECT";

  private QueryJudge() {}

  /**
   * A text that is a query.
   *
   * @param text the query without what ends a statement
   * @param parameters how many values stand in it as {@code ?}
   * @param empty the query as a statement without rows, whose columns have the names that the query
   *     gives them
   */
  record Judged(String text, int parameters, String empty) {}

  /**
   * Judges a text.
   *
   * @throws io.recordframe.plan.error.LimitExceededException if it is too long or too deep
   * @throws InvalidPlanException if it is no query
   * @throws NativeException if DuckDB does not understand it
   */
  static Judged judge(Connection connection, String written) {
    QueryLimits.check(written);
    String text = nestable(connection, written);
    RefusedFunctions.requireNone(connection, text);
    int parameters;
    try (PreparedStatement statement = connection.prepare(text)) {
      if (statement.type() != StatementType.SELECT) {
        throw refusal(describe(statement.type()), statement.type());
      }
      parameters = statement.parameters().count();
    }
    // Inside of another query DuckDB lets nothing write.
    String inside = "SELECT * FROM " + nested(text) + " LIMIT 0";
    connection.prepare(inside).close();
    requirePlainParameters(connection, text, parameters);
    String empty = nested(text) + " LIMIT 0";
    return new Judged(text, parameters, parses(connection, empty, 1) ? empty : inside);
  }

  /** A query as a table of another; on lines of its own, since it may end with a comment. */
  static String nested(String text) {
    return "(\n" + text + "\n)";
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
      StatementType type = statement.type();
      throw refusal(
          type == StatementType.SELECT ? "a PRAGMA or another command" : describe(type), type);
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

  private static InvalidPlanException refusal(String found, StatementType type) {
    return new InvalidPlanException(ACCEPTED + "; this is " + found + advice(type));
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

  /** Each {@code ?} is a parameter of its own; those with numbers or names would meet. */
  private static void requirePlainParameters(Connection connection, String text, int count) {
    if (count == 0) {
      return;
    }
    String twice = "WITH first AS (\n%1$s\n), second AS (\n%1$s\n) SELECT 1".formatted(text);
    try (PreparedStatement statement = connection.prepare(twice)) {
      if (statement.parameters().count() != 2 * count) {
        throw new InvalidPlanException(
            "Parameters of a query must be written as ?, in the order of their values, without numbers or names");
      }
    }
  }
}
