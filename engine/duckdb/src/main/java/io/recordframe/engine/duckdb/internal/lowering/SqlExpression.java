package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.error.LimitExceededException;
import java.util.Collection;

/**
 * An expression in SQL that stands for itself: it needs no parentheses wherever it is put.
 *
 * @param text the SQL
 * @param depth about how many expressions stand within each other
 * @param levels how many queries stand within each other in its subqueries, 0 without any
 * @param kind what it holds that decides where it may stand
 * @param isCorrelated whether it refers to a column of a query around its own
 */
record SqlExpression(String text, int depth, int levels, Kind kind, boolean isCorrelated) {

  /** What an expression holds; the later ones hide the earlier ones. */
  enum Kind {
    /** A constant and nothing else. */
    LITERAL,
    /** A value computed from constants alone. */
    CONSTANT,
    /** A column of a FROM clause and nothing else. */
    REFERENCE,
    /** A value computed from one row. */
    ROW,
    /** A query. */
    SUBQUERY,
    /** An aggregate. */
    AGGREGATE,
    /** A function over a window. */
    WINDOW,
    /** A value that differs each time that it is computed. */
    VOLATILE
  }

  SqlExpression {
    requireLength(text.length());
  }

  /**
   * Refuses a text that is too long, which may be before it is made.
   *
   * @param length how many characters it has at least
   * @throws LimitExceededException if they are too many
   */
  static void requireLength(long length) {
    if (length > PlanLimits.MAX_EXPRESSION_TEXT) {
      throw new LimitExceededException(
          "An expression becomes longer than %d characters of SQL; compute parts of it in columns of their own"
              .formatted(PlanLimits.MAX_EXPRESSION_TEXT));
    }
  }

  static SqlExpression reference(String text) {
    return new SqlExpression(text, 0, 0, Kind.REFERENCE, false);
  }

  /** An expression made of others. */
  static SqlExpression of(String text, Collection<SqlExpression> operands) {
    return of(text, operands, Kind.ROW);
  }

  /** An expression made of others, at least of a kind. */
  static SqlExpression of(String text, Collection<SqlExpression> operands, Kind least) {
    int depth = 0;
    int levels = 0;
    Kind kind = least;
    boolean correlated = false;
    boolean constant = least == Kind.ROW && !operands.isEmpty();
    for (SqlExpression operand : operands) {
      constant &= operand.isConstant();
      depth = Math.max(depth, operand.depth);
      levels = Math.max(levels, operand.levels);
      kind = operand.kind.compareTo(kind) > 0 ? operand.kind : kind;
      correlated |= operand.isCorrelated;
    }
    return new SqlExpression(text, depth + 1, levels, constant ? Kind.CONSTANT : kind, correlated);
  }

  /** The same from within a subquery. */
  SqlExpression fromWithin() {
    return new SqlExpression(text, depth, levels, kind, true);
  }

  boolean isLiteral() {
    return kind == Kind.LITERAL;
  }

  /** Whether it is the same for all rows by what it is made of. */
  boolean isConstant() {
    return kind.compareTo(Kind.CONSTANT) <= 0;
  }

  boolean isReference() {
    return kind == Kind.REFERENCE;
  }

  /** Whether it may stand but once, and in no clause but SELECT. */
  boolean hasWindow() {
    return kind.compareTo(Kind.WINDOW) >= 0;
  }

  boolean isVolatile() {
    return kind == Kind.VOLATILE;
  }

  /**
   * Whether DuckDB takes it for one that differs each time: so it does with what ends queries, as
   * the value of a query of several rows does.
   */
  boolean isVolatileInDuckDb() {
    return isVolatile() || hasSubquery() || SqlText.count(text, Call.ERROR) > 0;
  }

  boolean hasSubquery() {
    return levels > 0;
  }
}
