package io.recordframe.plan.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.List;

/** Checks that outer references fit the rows that they refer to. */
final class OuterReferenceCheck {

  private OuterReferenceCheck() {}

  static void check(Relation root) {
    check(root, List.of());
  }

  private static void check(Relation relation, List<List<Field>> around) {
    List<Field> row = new ArrayList<>();
    relation.inputs().forEach(input -> row.addAll(input.schema().fields()));
    for (Expression expression : Relations.expressions(relation)) {
      check(expression, row, around);
    }
    relation.inputs().forEach(input -> check(input, around));
  }

  private static void check(Expression expression, List<Field> row, List<List<Field>> around) {
    switch (expression) {
      case OuterReference reference -> {
        assertThat(reference.level()).as("level of %s", reference).isBetween(1, around.size());
        List<Field> outer = around.get(around.size() - reference.level());
        assertThat(reference.index()).as("index of %s", reference).isLessThan(outer.size());
        Field field = outer.get(reference.index());
        assertThat(new Field(field.name(), reference.type(), reference.nullable()))
            .as("column of %s", reference)
            .isEqualTo(field);
      }
      case Exists exists -> check(exists.relation(), inside(row, around));
      case InSubquery in -> check(in.relation(), inside(row, around));
      default -> {
        // No other node refers to rows around.
      }
    }
    Expressions.operands(expression).forEach(operand -> check(operand, row, around));
  }

  private static List<List<Field>> inside(List<Field> row, List<List<Field>> around) {
    List<List<Field>> inside = new ArrayList<>(around);
    inside.add(row);
    return inside;
  }
}
