package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.AsofJoin.Direction;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins with the nearest row by DuckDB's ASOF JOIN, which knows one comparison beside equalities.
 * For the nearest of both directions it stands twice, and the nearer row is chosen above. What is
 * compared is a column of its side, since DuckDB takes a comparison with a constant for a filter.
 */
final class AsofJoinLowering {

  private final RelationLowering relations;
  private final OuterColumns outer;

  /**
   * Lowers joins.
   *
   * @param relations makes subqueries
   * @param outer what stands around
   */
  AsofJoinLowering(RelationLowering relations, OuterColumns outer) {
    this.relations = relations;
    this.outer = outer;
  }

  /**
   * A side of the join.
   *
   * @param select what it reads
   * @param columns its columns
   * @param keys what must be equal to the keys of the other side
   * @param value what is near to the value of the other side
   */
  private record Side(
      Select select, List<SqlExpression> columns, List<SqlExpression> keys, SqlExpression value) {}

  Select lower(AsofJoin join, Select left, Select right) {
    List<Expression> leftKeys = join.keys().stream().map(AsofJoin.Key::left).toList();
    List<Expression> rightKeys = join.keys().stream().map(AsofJoin.Key::right).toList();
    Select leftInput = isPlain(left) ? left : relations.asSubquery(left);
    Side leftSide = side(leftInput, List.of(), leftKeys, join.leftValue());
    List<SqlExpression> before = leftSide.columns();
    if (join.direction() != Direction.NEAREST) {
      Select rightInput =
          isPlain(right) && right.joined() == 1 ? right : relations.asSubquery(right);
      return oneDirection(join, leftSide, side(rightInput, before, rightKeys, join.rightValue()));
    }
    return bothDirections(
        join,
        leftSide,
        side(relations.asSubquery(right), before, rightKeys, join.rightValue()),
        side(relations.asSubquery(right), before, rightKeys, join.rightValue()));
  }

  private static boolean isPlain(Select select) {
    return select.isPlain() && select.where().isEmpty() && select.hasOwnColumns();
  }

  /**
   * Has what is compared in columns.
   *
   * @param before the columns that expressions of this side do not refer to
   */
  private Side side(
      Select input, List<SqlExpression> before, List<Expression> keys, Expression value) {
    List<SqlExpression> reachable = new ArrayList<>(before);
    reachable.addAll(input.columns());
    ExpressionLowering lowering = new ExpressionLowering(reachable, outer, relations);
    List<SqlExpression> compared = new ArrayList<>(lowering.lower(keys));
    compared.add(lowering.lowerOrdered(value));
    int width = input.columns().size();
    if (compared.stream().allMatch(it -> it.isReference() && !it.isCorrelated())) {
      return new Side(input, input.columns(), compared.subList(0, keys.size()), compared.getLast());
    }
    List<SqlExpression> columns = new ArrayList<>(input.columns());
    columns.addAll(compared);
    List<Field> fields = new ArrayList<>(input.schema().fields());
    keys.forEach(key -> fields.add(new Field("key", key.type(), key.nullable())));
    fields.add(new Field("value", value.type(), value.nullable()));
    input.setColumns(columns, new Schema(fields));
    Select computed = relations.asSubquery(input);
    return new Side(
        computed,
        computed.columns().subList(0, width),
        computed.columns().subList(width, width + keys.size()),
        computed.columns().getLast());
  }

  private Select oneDirection(AsofJoin join, Side left, Side right) {
    boolean bounded = !join.within().equals(Join.ALWAYS);
    List<SqlExpression> columns = both(left.columns(), right.columns());
    String from = left.select().from() + joined(join, join.type(), join.direction(), left, right);
    if (!bounded || join.type() == Join.Type.INNER) {
      Select select = select(from, columns, join.schema(), List.of(left, right));
      if (bounded) {
        select.addConditions(
            new ExpressionLowering(columns, outer, relations).conjuncts(join.within()));
      }
      return select;
    }
    List<SqlExpression> judged = new ArrayList<>(columns);
    judged.add(meetsBound(join, left, right));
    List<Field> fields = new ArrayList<>(join.schema().fields());
    fields.add(Field.required("found", ScalarType.BOOLEAN));
    Select above =
        relations.asSubquery(select(from, judged, new Schema(fields), List.of(left, right)));
    SqlExpression found = above.columns().getLast();
    List<SqlExpression> chosen = new ArrayList<>(above.columns().subList(0, left.columns().size()));
    for (SqlExpression column :
        above.columns().subList(left.columns().size(), above.columns().size() - 1)) {
      chosen.add(
          SqlExpression.of(
              "CASE WHEN " + found.text() + " THEN " + column.text() + " END",
              List.of(found, column)));
    }
    above.setColumns(chosen, join.schema());
    return above;
  }

  private Select bothDirections(AsofJoin join, Side left, Side before, Side behind) {
    String from =
        left.select().from()
            + joined(join, Join.Type.LEFT, Direction.BACKWARD, left, before)
            + joined(join, Join.Type.LEFT, Direction.FORWARD, left, behind);
    SqlExpression beforeFound = meetsBound(join, left, before);
    SqlExpression behindFound = meetsBound(join, left, behind);
    DataType type = join.leftValue().type();
    String nearer =
        "(%s AND (NOT %s OR %s = %s OR %s <= %s))"
            .formatted(
                beforeFound.text(),
                behindFound.text(),
                left.value().text(),
                before.value().text(),
                difference(left.value(), before.value(), type),
                difference(behind.value(), left.value(), type));
    List<SqlExpression> columns = both(both(left.columns(), before.columns()), behind.columns());
    columns.add(
        SqlExpression.of(
            nearer,
            List.of(beforeFound, behindFound, left.value(), before.value(), behind.value())));
    columns.add(behindFound);
    int width = join.right().schema().size();
    List<Field> fields = new ArrayList<>(join.left().schema().fields());
    Stream.of(0, 1).forEach(_ -> fields.addAll(join.right().schema().fields()));
    fields.add(Field.required("before", ScalarType.BOOLEAN));
    fields.add(Field.required("behind", ScalarType.BOOLEAN));
    Select above =
        relations.asSubquery(
            select(from, columns, new Schema(fields), List.of(left, before, behind)));
    List<SqlExpression> all = above.columns();
    SqlExpression isBefore = all.get(all.size() - 2);
    SqlExpression isBehind = all.getLast();
    int first = left.columns().size();
    List<SqlExpression> chosen = new ArrayList<>(all.subList(0, first));
    for (int i = first; i < first + width; i++) {
      SqlExpression one = all.get(i);
      SqlExpression other = all.get(i + width);
      chosen.add(
          SqlExpression.of(
              "CASE WHEN %s THEN %s WHEN %s THEN %s END"
                  .formatted(isBefore.text(), one.text(), isBehind.text(), other.text()),
              List.of(isBefore, one, isBehind, other)));
    }
    above.setColumns(chosen, join.schema());
    if (join.type() == Join.Type.INNER) {
      above.addConditions(
          List.of(
              SqlExpression.of(
                  "(" + isBefore.text() + " OR " + isBehind.text() + ")",
                  List.of(isBefore, isBehind))));
    }
    return above;
  }

  /** Whether there is a row of the right side that counts, never null. */
  private SqlExpression meetsBound(AsofJoin join, Side left, Side right) {
    SqlExpression within =
        new ExpressionLowering(both(left.columns(), right.columns()), outer, relations)
            .lower(join.within());
    return SqlExpression.of(
        "coalesce(CASE WHEN %s IS NOT NULL THEN %s END, false)"
            .formatted(right.value().text(), within.text()),
        List.of(right.value(), within));
  }

  private static String joined(
      AsofJoin join, Join.Type type, Direction direction, Side left, Side right) {
    StringBuilder on = new StringBuilder();
    for (int i = 0; i < join.keys().size(); i++) {
      on.append(left.keys().get(i).text())
          .append(join.keys().get(i).nullSafe() ? " IS NOT DISTINCT FROM " : " = ")
          .append(right.keys().get(i).text())
          .append("\n  AND ");
    }
    String operator = (direction == Direction.BACKWARD ? ">" : "<") + (join.orEqual() ? "=" : "");
    return "\nASOF %sJOIN %s ON %s%s %s %s"
        .formatted(
            type == Join.Type.LEFT ? "LEFT " : "",
            right.select().from(),
            on,
            left.value().text(),
            operator,
            right.value().text());
  }

  /** How much larger one value is than another that is not larger, in a type that holds it. */
  private static String difference(SqlExpression larger, SqlExpression smaller, DataType type) {
    return "(" + number(larger, type) + " - " + number(smaller, type) + ")";
  }

  private static String number(SqlExpression value, DataType type) {
    String number = WindowLowering.distance(value.text(), type);
    if (type instanceof DecimalType) {
      return number;
    }
    return "CAST(" + number + " AS " + (NumericTypes.isFloating(type) ? "DOUBLE" : "HUGEINT") + ")";
  }

  private static Select select(
      String from, List<SqlExpression> columns, Schema schema, Collection<Side> sides) {
    int joined = 0;
    int levels = 0;
    for (Side side : sides) {
      joined += side.select().joined();
      levels = Math.max(levels, side.select().levels());
    }
    return new Select(from, joined, columns, schema, levels - 1);
  }

  private static List<SqlExpression> both(List<SqlExpression> some, List<SqlExpression> others) {
    List<SqlExpression> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
