package io.recordframe.codec.internal.encoding;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import java.util.IdentityHashMap;
import java.util.List;

/** Where nodes stand that are written already. */
final class Positions {

  private final IdentityHashMap<Object, Integer> positions = new IdentityHashMap<>();

  boolean contains(Object node) {
    return positions.containsKey(node);
  }

  void put(Object node, int position) {
    positions.put(node, position);
  }

  int of(Relation relation) {
    return find(relation);
  }

  int of(Expression expression) {
    return find(expression);
  }

  private int find(Object node) {
    Integer position = positions.get(node);
    if (position == null) {
      throw new IllegalStateException("What a node refers to is written before it");
    }
    return position;
  }

  List<Integer> of(List<Expression> expressions) {
    return expressions.stream().map(this::find).toList();
  }

  Wire.SortKeys keys(List<SortKey> keys) {
    Wire.SortKeys.Builder message = Wire.SortKeys.newBuilder();
    for (SortKey key : keys) {
      message.addExpressions(find(key.expression()));
      message.addOrderings(ordering(key));
    }
    return message.build();
  }

  Wire.NamedExpressions named(List<NamedExpression> columns, TypeWriter types) {
    Wire.NamedExpressions.Builder message = Wire.NamedExpressions.newBuilder();
    for (NamedExpression column : columns) {
      message.addNames(types.name(column.name()));
      message.addExpressions(find(column.expression()));
    }
    return message.build();
  }

  private static Wire.Ordering ordering(SortKey key) {
    return switch (key.direction()) {
      case ASCENDING ->
          switch (key.nulls()) {
            case FIRST -> Wire.Ordering.ORDERING_ASCENDING_NULLS_FIRST;
            case LAST -> Wire.Ordering.ORDERING_ASCENDING_NULLS_LAST;
          };
      case DESCENDING ->
          switch (key.nulls()) {
            case FIRST -> Wire.Ordering.ORDERING_DESCENDING_NULLS_FIRST;
            case LAST -> Wire.Ordering.ORDERING_DESCENDING_NULLS_LAST;
          };
    };
  }
}
