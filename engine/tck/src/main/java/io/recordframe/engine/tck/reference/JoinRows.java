package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Join;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at every pair of rows. */
final class JoinRows {

  private JoinRows() {}

  static List<Row> of(
      Join join, List<Row> left, List<Row> right, Evaluator evaluator, @Nullable Scope around) {
    List<Row> pairs = new ArrayList<>();
    List<Row> leftWithPartner = new ArrayList<>();
    List<Row> leftAlone = new ArrayList<>();
    boolean[] rightHasPartner = new boolean[right.size()];
    for (Row leftRow : left) {
      boolean hasPartner = false;
      for (int i = 0; i < right.size(); i++) {
        Row pair = leftRow.followedBy(right.get(i));
        if (evaluator.isTrue(join.condition(), Scope.of(pair, around))) {
          pairs.add(pair);
          hasPartner = true;
          rightHasPartner[i] = true;
        }
      }
      (hasPartner ? leftWithPartner : leftAlone).add(leftRow);
    }
    List<Row> rightAlone = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      if (!rightHasPartner[i]) {
        rightAlone.add(right.get(i));
      }
    }

    Row noLeft = Row.ofNulls(join.left().schema().size());
    Row noRight = Row.ofNulls(join.right().schema().size());
    return switch (join.type()) {
      case INNER, CROSS -> pairs;
      case LEFT -> {
        leftAlone.forEach(row -> pairs.add(row.followedBy(noRight)));
        yield pairs;
      }
      case RIGHT -> {
        rightAlone.forEach(row -> pairs.add(noLeft.followedBy(row)));
        yield pairs;
      }
      case FULL -> {
        leftAlone.forEach(row -> pairs.add(row.followedBy(noRight)));
        rightAlone.forEach(row -> pairs.add(noLeft.followedBy(row)));
        yield pairs;
      }
      case SEMI -> leftWithPartner;
      case ANTI -> leftAlone;
    };
  }
}
