package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.rewrite.ColumnUses;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins by a condition. Clauses of both sides become clauses of the join where that is the same.
 */
final class JoinLowering {

  private final RelationLowering relations;
  private final OuterColumns outer;

  /**
   * Lowers joins.
   *
   * @param relations makes subqueries
   * @param outer what stands around
   */
  JoinLowering(RelationLowering relations, OuterColumns outer) {
    this.relations = relations;
    this.outer = outer;
  }

  /**
   * Lowers a join whose rows a query is asked about. DuckDB asks it about no more rows than are
   * left where it sees that few are: of an IN it sees that, of a semi join it does not.
   */
  Select lowerAsked(Join join, Select left, Select right) {
    KeyMembership membership = KeyMembership.of(join, relations.outerLevels());
    if (membership == null) {
      return lower(join, left, right);
    }
    Select rows = plain(left);
    Select keys = plain(right);
    List<SqlExpression> columns = new ArrayList<>(rows.columns());
    columns.addAll(keys.columns());
    ExpressionLowering lowering = new ExpressionLowering(columns, outer, relations);
    keys.addConditions(lowering.lower(membership.conditions()));
    Expression among = membership.among();
    keys.setColumns(
        List.of(lowering.lower(among)),
        new Schema(List.of(new Field("key", among.type(), among.nullable()))));
    rows.addConditions(List.of(ExpressionLowering.among(lowering.lower(membership.key()), keys)));
    return rows;
  }

  Select lower(Join join, Select left, Select right) {
    if (dependsOnRightAlone(join)) {
      return join(join, Join.ALWAYS, List.of(), left, chosen(join.condition(), left, right));
    }
    if (isInner(join.type()) || !Occurrences.hasSubquery(join.condition())) {
      return join(join, join.condition(), List.of(), left, right);
    }
    JoinQueries queries = new JoinQueries(join);
    List<Expression> asked = List.of(join.condition());
    Select leftBelow =
        left.isDistinct() || RelationLowering.isOutOfReach(left, asked)
            ? relations.asSubquery(left)
            : left;
    Select rightBelow =
        right.isDistinct() || RelationLowering.isOutOfReach(right, asked)
            ? relations.asSubquery(right)
            : right;
    List<SqlExpression> both = new ArrayList<>(leftBelow.columns());
    both.addAll(rightBelow.columns());
    ExpressionLowering lowering = new ExpressionLowering(both, outer, relations);
    List<SqlExpression> ofLeft = new ArrayList<>();
    List<SqlExpression> ofRight = new ArrayList<>();
    for (int i = 0; i < queries.count(); i++) {
      (queries.isOfRight(i) ? ofRight : ofLeft).add(lowering.lower(queries.query(i)));
    }
    Select leftSide = withColumns(leftBelow, ofLeft, queries, false);
    Select rightSide = withColumns(rightBelow, ofRight, queries, true);
    Iterator<SqlExpression> leftResults = taken(leftSide, ofLeft.size());
    Iterator<SqlExpression> rightResults = taken(rightSide, ofRight.size());
    List<SqlExpression> results = new ArrayList<>();
    for (int i = 0; i < queries.count(); i++) {
      results.add((queries.isOfRight(i) ? rightResults : leftResults).next());
    }
    return join(join, queries.condition(), results, leftSide, rightSide);
  }

  /** Whether the right side has a row for each row of the left one, or for none. */
  private static boolean dependsOnRightAlone(Join join) {
    if (join.type() != Join.Type.SEMI && join.type() != Join.Type.ANTI) {
      return false;
    }
    int leftSize = join.left().schema().size();
    BitSet used = ColumnUses.of(join.condition(), leftSize + join.right().schema().size());
    return used.isEmpty() || used.nextSetBit(0) >= leftSize;
  }

  /**
   * A row of the right side that meets a condition over it alone. DuckDB may look at the condition
   * of a semi join for one row only, and repeats the rows of the left side where the right one is a
   * join of its own, unless that is limited.
   */
  private Select chosen(Expression condition, Select left, Select right) {
    Select rows = right;
    if (!condition.equals(Join.ALWAYS)) {
      rows = plain(right);
      List<SqlExpression> columns = new ArrayList<>(left.columns());
      columns.addAll(rows.columns());
      rows.addConditions(new ExpressionLowering(columns, outer, relations).conjuncts(condition));
    }
    rows.keepFirst();
    return relations.asSubquery(rows);
  }

  /** A side that takes further conditions. */
  private Select plain(Select side) {
    return side.isPlain() && side.hasOwnColumns() ? side : relations.asSubquery(side);
  }

  /** A side with columns for what queries give, in a query of its own if there are any. */
  private Select withColumns(
      Select side, List<SqlExpression> results, JoinQueries queries, boolean right) {
    if (results.isEmpty()) {
      return side;
    }
    List<SqlExpression> columns = new ArrayList<>(side.columns());
    columns.addAll(results);
    List<Field> fields = new ArrayList<>(side.schema().fields());
    for (int i = 0; i < queries.count(); i++) {
      if (queries.isOfRight(i) == right) {
        fields.add(JoinQueries.field(queries.query(i)));
      }
    }
    side.setColumns(columns, new Schema(fields));
    return relations.asSubquery(side);
  }

  /** Takes the last columns away from a query, which can still be referred to. */
  private static Iterator<SqlExpression> taken(Select side, int count) {
    int kept = side.columns().size() - count;
    List<SqlExpression> columns = side.columns();
    side.setColumns(columns.subList(0, kept), new Schema(side.schema().fields().subList(0, kept)));
    return columns.subList(kept, columns.size()).iterator();
  }

  private static boolean isInner(Join.Type type) {
    return type == Join.Type.INNER || type == Join.Type.CROSS;
  }

  /**
   * A join over a condition.
   *
   * @param results what the condition refers to behind the columns of both sides
   */
  private Select join(
      Join join, Expression joinedOn, List<SqlExpression> results, Select left, Select right) {
    List<Expression> condition = List.of(joinedOn);
    Select leftSide = side(left, join.type().leftMayBeMissing(), join.type());
    Select rightSide = side(right, join.type().rightMayBeMissing(), join.type());
    List<SqlExpression> columns = new ArrayList<>(leftSide.columns());
    columns.addAll(rightSide.columns());
    if (RelationLowering.excess(columns, condition)) {
      leftSide = leftSide.hasOwnColumns() ? leftSide : relations.asSubquery(leftSide);
      rightSide = rightSide.hasOwnColumns() ? rightSide : relations.asSubquery(rightSide);
      columns = new ArrayList<>(leftSide.columns());
      columns.addAll(rightSide.columns());
    }
    List<SqlExpression> reachable = new ArrayList<>(columns);
    reachable.addAll(results);
    List<SqlExpression> on =
        new ArrayList<>(
            joinedOn.equals(Join.ALWAYS)
                ? List.of()
                : new ExpressionLowering(reachable, outer, relations).conjuncts(joinedOn));
    List<SqlExpression> where = new ArrayList<>();
    switch (join.type()) {
      case INNER, CROSS -> {
        where.addAll(leftSide.where());
        where.addAll(rightSide.where());
        List<SqlExpression> queries = on.stream().filter(SqlExpression::hasSubquery).toList();
        on.removeAll(queries);
        where.addAll(queries);
      }
      case LEFT, SEMI, ANTI -> {
        where.addAll(leftSide.where());
        on.addAll(rightSide.where());
      }
      case RIGHT -> {
        on.addAll(leftSide.where());
        where.addAll(rightSide.where());
      }
      case FULL -> {
        // Neither side has conditions of its own.
      }
    }
    String from =
        leftSide.from()
            + "\n"
            + keyword(join.type(), on.isEmpty())
            + " "
            + (rightSide.joined() > 1 ? "(" + rightSide.from() + ")" : rightSide.from())
            + on(join.type(), on);
    int below = Math.max(leftSide.levels(), rightSide.levels()) - 1;
    for (SqlExpression part : on) {
      below = Math.max(below, part.levels());
    }
    Select joined =
        new Select(
            from,
            leftSide.joined() + rightSide.joined(),
            join.type().keepsRight() ? columns : leftSide.columns(),
            join.schema(),
            below);
    joined.addConditions(where);
    return joined;
  }

  /**
   * A side of a join whose FROM and WHERE can become parts of the join's. Where rows may be
   * missing, the columns must be plain, since an expression need not be null over nulls. Queries
   * within the condition of such a join make DuckDB forget conditions on its rows.
   */
  private Select side(Select side, boolean mayBeMissing, Join.Type type) {
    boolean conditionsStay = type == Join.Type.FULL && !side.where().isEmpty();
    boolean holdsQueries =
        !isInner(type)
            && Stream.concat(side.where().stream(), side.columns().stream())
                .anyMatch(SqlExpression::hasSubquery);
    boolean computed = mayBeMissing && !side.hasOwnColumns();
    return side.isPlain() && !conditionsStay && !holdsQueries && !computed
        ? side
        : relations.asSubquery(side);
  }

  private static String keyword(Join.Type type, boolean always) {
    return switch (type) {
      case INNER -> always ? "CROSS JOIN" : "JOIN";
      case LEFT -> "LEFT JOIN";
      case RIGHT -> "RIGHT JOIN";
      case FULL -> "FULL JOIN";
      case CROSS -> "CROSS JOIN";
      case SEMI -> "SEMI JOIN";
      case ANTI -> "ANTI JOIN";
    };
  }

  private static String on(Join.Type type, List<SqlExpression> on) {
    if (on.isEmpty()) {
      return isInner(type) ? "" : " ON true";
    }
    return " ON " + String.join("\n  AND ", on.stream().map(SqlExpression::text).toList());
  }
}
