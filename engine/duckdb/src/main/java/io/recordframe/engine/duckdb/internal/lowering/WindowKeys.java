package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.List;

/** What windows are partitioned and ordered by, moved into columns behind those that are there. */
final class WindowKeys {

  private final int existing;
  private final List<Expression> expressions = new ArrayList<>();

  /**
   * No keys yet.
   *
   * @param existing how many columns there are before the keys
   */
  WindowKeys(int existing) {
    this.existing = existing;
  }

  /** Whether DuckDB would refuse a key of some window because it takes it for volatile. */
  static boolean areVolatile(List<Expression> expressions, ExpressionLowering lowering) {
    for (Expression expression : expressions) {
      if (expression instanceof WindowCall window
          && keys(window).stream().anyMatch(key -> lowering.lower(key).isVolatileInDuckDb())) {
        return true;
      }
      if (areVolatile(Expressions.operands(expression), lowering)) {
        return true;
      }
    }
    return false;
  }

  private static List<Expression> keys(WindowCall window) {
    List<Expression> keys = new ArrayList<>(window.partitionBy());
    window.orderBy().forEach(key -> keys.add(key.expression()));
    return keys;
  }

  /** The expression over columns that hold the keys of its windows. */
  Expression moved(Expression expression) {
    if (!(expression instanceof WindowCall window)) {
      return Expressions.mapOperands(expression, this::moved);
    }
    return new WindowCall(
        window.function(),
        window.arguments(),
        window.distinct(),
        window.filter(),
        window.partitionBy().stream().map(this::column).toList(),
        window.orderBy().stream()
            .map(key -> new SortKey(column(key.expression()), key.direction(), key.nulls()))
            .toList(),
        window.frame(),
        window.type());
  }

  private Expression column(Expression key) {
    if (key instanceof Literal || key instanceof FieldReference) {
      return key;
    }
    expressions.add(key);
    return FieldReference.of(existing + expressions.size() - 1, field(key));
  }

  /** The keys that were moved, in the order of their columns. */
  List<Expression> expressions() {
    return expressions;
  }

  /** The columns of the keys. */
  List<Field> fields() {
    return expressions.stream().map(WindowKeys::field).toList();
  }

  private static Field field(Expression key) {
    return new Field("key", key.type(), key.nullable());
  }
}
