package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.rewrite.ColumnUses;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The condition of a join that keeps rows without a partner or drops those with one, over columns
 * that hold what queries in it give. As parts of the condition DuckDB refuses some of them, and on
 * others it fails with an internal error.
 */
final class JoinQueries {

  private final Join join;
  private final int leftSize;
  private final int size;
  private final List<Subquery> queries = new ArrayList<>();
  private final BitSet ofRight = new BitSet();
  private final Expression condition;

  /**
   * The queries of a join's condition.
   *
   * @throws UnsupportedPlanException if one of them refers to both sides
   */
  JoinQueries(Join join) {
    this.join = join;
    this.leftSize = join.left().schema().size();
    this.size = leftSize + join.right().schema().size();
    this.condition = overColumns(join.condition());
  }

  /** The condition; what a query gives stands behind the columns of both sides. */
  Expression condition() {
    return condition;
  }

  /** How many queries there are. */
  int count() {
    return queries.size();
  }

  Subquery query(int index) {
    return queries.get(index);
  }

  /** Whether a query refers to the right side, and not to the left or to neither. */
  boolean isOfRight(int index) {
    return ofRight.get(index);
  }

  static Field field(Subquery query) {
    return new Field("query", query.type(), query.nullable());
  }

  private Expression overColumns(Expression expression) {
    if (!(expression instanceof Subquery query)) {
      return Expressions.mapOperands(expression, this::overColumns);
    }
    BitSet used = ColumnUses.of(query, size);
    boolean left = used.nextSetBit(0) >= 0 && used.nextSetBit(0) < leftSize;
    boolean right = used.nextSetBit(leftSize) >= 0;
    if (left && right) {
      throw new UnsupportedPlanException(
          "DuckDB asks no query about rows of both sides in the condition of a %s join; let the query refer to one side, or join with an inner join"
              .formatted(join.type().name().toLowerCase(Locale.ROOT)));
    }
    ofRight.set(queries.size(), right);
    queries.add(query);
    return FieldReference.of(size + queries.size() - 1, field(query));
  }
}
