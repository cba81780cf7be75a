package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.lowering.SqlExpression.Kind;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.UniqueNames;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT that is being built. What a clause refers to is told by expressions over the FROM
 * clause alone, never by the names of the SELECT clause, so that clauses may be added in any order
 * that keeps SQL's: FROM, WHERE, GROUP BY, HAVING, windows, DISTINCT, ORDER BY, LIMIT.
 */
final class Select implements Query {

  private final String from;
  private final int joined;
  private final List<SqlExpression> where = new ArrayList<>();
  private @Nullable List<SqlExpression> groupBy;
  private final List<SqlExpression> having = new ArrayList<>();
  private boolean distinct;
  private List<SqlExpression> columns;
  private Schema schema;
  private List<SqlExpression> orderBy = List.of();
  private long offset;
  private boolean keepsLimit;
  private long count = Long.MAX_VALUE;
  private final int levelsBelow;

  /**
   * A SELECT of all columns of a FROM clause.
   *
   * @param from the FROM clause, without the word
   * @param joined how many relations it joins
   * @param columns its columns
   * @param schema their names and types
   * @param levelsBelow how many queries stand within each other in it, 0 without any
   */
  Select(String from, int joined, List<SqlExpression> columns, Schema schema, int levelsBelow) {
    this.from = from;
    this.joined = joined;
    this.columns = columns;
    this.schema = schema;
    this.levelsBelow = levelsBelow;
    if (levelsBelow >= PlanLimits.MAX_LEVELS) {
      throw new LimitExceededException(
          "The plan needs more than %d queries within each other; collect or write what a part of it gives"
              .formatted(PlanLimits.MAX_LEVELS));
    }
    if (joined > PlanLimits.MAX_JOINED) {
      throw new LimitExceededException(
          "The plan joins more than %d relations in a row; collect or write what a part of it gives"
              .formatted(PlanLimits.MAX_JOINED));
    }
  }

  String from() {
    return from;
  }

  int joined() {
    return joined;
  }

  List<SqlExpression> where() {
    return where;
  }

  List<SqlExpression> columns() {
    return columns;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public List<String> aliases() {
    return UniqueNames.of(schema.names());
  }

  boolean isGrouped() {
    return groupBy != null;
  }

  boolean isDistinct() {
    return distinct;
  }

  boolean isLimited() {
    return offset > 0 || count < Long.MAX_VALUE;
  }

  boolean hasWindow() {
    for (SqlExpression column : columns) {
      if (column.hasWindow()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has nothing but FROM, WHERE, columns of single rows, and an order. */
  boolean isPlain() {
    return !isGrouped() && !distinct && !isLimited() && !hasWindow();
  }

  /** Whether the columns are those of its own rows, and so null where there is none. */
  boolean hasOwnColumns() {
    return columns.stream().allMatch(column -> column.isReference() && !column.isCorrelated());
  }

  void setColumns(List<SqlExpression> newColumns, Schema newSchema) {
    columns = List.copyOf(newColumns);
    schema = newSchema;
  }

  /** Adds conditions that rows must meet, after grouping where there is one. */
  void addConditions(List<SqlExpression> conditions) {
    (isGrouped() ? having : where).addAll(conditions);
  }

  /** The sort keys with their directions, empty where there is no order. */
  List<SqlExpression> order() {
    return orderBy;
  }

  void setOrder(List<SqlExpression> keys) {
    orderBy = List.copyOf(keys);
  }

  /**
   * Groups by keys. Those that are constant tell no groups apart, and DuckDB would take equal
   * constants in the calls of aggregates for them, which must be constants there. Where no key is
   * left, there is one group, but none of no rows.
   */
  void setGroups(List<SqlExpression> keys) {
    groupBy = keys.stream().filter(key -> !key.isConstant()).toList();
    orderBy = List.of();
    if (groupBy.isEmpty() && !keys.isEmpty()) {
      having.add(SqlExpression.of("count(*) > 0", List.of(), Kind.AGGREGATE));
    }
  }

  void setDistinct() {
    distinct = true;
    orderBy = List.of();
  }

  /** Takes some of the rows that are taken already. */
  void narrow(long moreOffset, long newCount) {
    long left = count == Long.MAX_VALUE ? count : Math.max(0, count - moreOffset);
    count = Math.min(left, newCount);
    offset = offset > Long.MAX_VALUE - moreOffset ? Long.MAX_VALUE : offset + moreOffset;
  }

  /** Has DuckDB keep the limit, whatever it takes the rows below for. */
  void keepLimit() {
    keepsLimit = true;
  }

  /** Takes one of the rows that are taken already, as whoever asks whether there is one does. */
  void keepFirst() {
    narrow(0, 1);
    keepLimit();
  }

  @Override
  public int levels() {
    int levels = levelsBelow;
    for (List<SqlExpression> expressions : List.of(where, having, columns, orderBy)) {
      for (SqlExpression expression : expressions) {
        levels = Math.max(levels, expression.levels());
      }
    }
    return levels + 1;
  }

  @Override
  public String sql() {
    StringBuilder sql = new StringBuilder("SELECT ");
    if (distinct) {
      sql.append("DISTINCT ");
    }
    sql.append(selectList());
    sql.append("\nFROM ").append(from);
    append(sql, "\nWHERE ", where, "\n  AND ");
    if (groupBy != null) {
      // A query without an aggregate among its columns would otherwise have a row for each.
      sql.append(groupBy.isEmpty() ? "\nGROUP BY ()" : "");
      append(sql, "\nGROUP BY ", groupBy, ", ");
    }
    append(sql, "\nHAVING ", having, "\n  AND ");
    append(sql, "\nORDER BY ", orderBy, ", ");
    if (count < Long.MAX_VALUE) {
      sql.append("\nLIMIT ").append(count);
    }
    if (offset > 0) {
      sql.append("\nOFFSET ").append(offset);
    } else if (keepsLimit && count < Long.MAX_VALUE && orderBy.isEmpty()) {
      // An offset that is known only when the query runs: DuckDB leaves out no limit with one.
      sql.append("\nOFFSET (SELECT 0)");
    }
    if (sql.length() > PlanLimits.MAX_TEXT) {
      throw new LimitExceededException(
          "The plan becomes longer than %d characters of SQL; collect or write what a part of it gives"
              .formatted(PlanLimits.MAX_TEXT));
    }
    return sql.toString();
  }

  /** Without a column, as where only the number of rows matters, there is one that nobody reads. */
  private String selectList() {
    if (columns.isEmpty()) {
      return "true AS \"rows\"";
    }
    List<String> aliases = aliases();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      items.add(columns.get(i).text() + " AS " + SqlText.identifier(aliases.get(i)));
    }
    return String.join(",\n  ", items);
  }

  private static void append(
      StringBuilder sql, String clause, List<SqlExpression> expressions, String separator) {
    String before = clause;
    for (SqlExpression expression : expressions) {
      sql.append(before).append(expression.text());
      before = separator;
    }
  }

  /** The field of a column. */
  Field field(int index) {
    return schema.field(index);
  }
}
