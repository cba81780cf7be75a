package io.recordframe;

import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs each row of the left side with the nearest one of the right side, by windows, so that the
 * cost is that of sorting. The rows of both sides stand in one relation, ordered by what must be
 * nearest within equal keys. Counting the right rows up to each row numbers them, and tells each
 * left row which one it follows; that one is the first of all rows with its number. Whether it
 * really meets the condition is asked in the end, which leaves out the left rows that follow none,
 * have nulls, or are too far away.
 */
final class AsofJoin {

  private final Schema left;
  private final Schema right;
  private final AsofCondition condition;

  private AsofJoin(Schema left, Schema right, AsofCondition condition) {
    this.left = left;
    this.right = right;
    this.condition = condition;
  }

  /**
   * The pairs.
   *
   * @param keepLeft whether left rows without a partner are kept
   * @param condition over the columns of both sides
   * @throws io.recordframe.plan.error.InvalidPlanException if the condition is none of an asof join
   */
  static Relation of(Relation left, Relation right, Expression condition, boolean keepLeft) {
    Schema leftSchema = left.schema();
    AsofCondition parts = AsofCondition.of(condition, leftSchema.size());
    AsofJoin join = new AsofJoin(leftSchema, right.schema(), parts);
    Relation candidates = join.withCandidates(join.numbered(join.bothSides(left, right)));
    Expression met = rebased(condition, 0, candidates.schema());
    return keepLeft ? join.all(candidates, met) : join.pairs(new Filter(candidates, met));
  }

  private int columns() {
    return left.size() + right.size();
  }

  private int firstKey() {
    return columns();
  }

  private int order() {
    return columns() + condition.keys().size();
  }

  private int isRight() {
    return order() + 1;
  }

  /**
   * The columns of the left side, of the right side, the keys, the value by which rows are ordered,
   * and whether the row is one of the right side. Right rows without that value are near to none.
   */
  private Relation bothSides(Relation leftRows, Relation rightRows) {
    AsofCondition.Sides nearest = condition.nearest().sides();
    Expression rightOrder = rebased(nearest.right(), left.size(), right);
    Relation known =
        new Filter(rightRows, FunctionCall.of(ComparisonFunction.IS_NOT_NULL, rightOrder));
    List<NamedExpression> ofLeft = new ArrayList<>(Input.columns(left));
    right.fields().forEach(field -> ofLeft.add(none(field)));
    List<NamedExpression> ofRight = new ArrayList<>();
    left.fields().forEach(field -> ofRight.add(none(field)));
    ofRight.addAll(Input.columns(right));
    for (AsofCondition.Sides key : condition.keys()) {
      ofLeft.add(new NamedExpression("key", rebased(key.left(), 0, left)));
      ofRight.add(new NamedExpression("key", rebased(key.right(), left.size(), right)));
    }
    ofLeft.add(new NamedExpression("order", rebased(nearest.left(), 0, left)));
    ofRight.add(new NamedExpression("order", rightOrder));
    ofLeft.add(new NamedExpression("right", new Literal(false, ScalarType.BOOLEAN)));
    ofRight.add(new NamedExpression("right", new Literal(true, ScalarType.BOOLEAN)));
    return new SetOperation(
        new Project(leftRows, ofLeft), new Project(known, ofRight), SetOperation.Kind.UNION, true);
  }

  private static NamedExpression none(Field field) {
    return new NamedExpression(field.name(), new Literal(null, field.type()));
  }

  /** Numbers the right rows of equal keys in their order, and gives each left row the last one. */
  private Relation numbered(Relation both) {
    AsofCondition.Nearest nearest = condition.nearest();
    Direction direction = nearest.before() ? Direction.ASCENDING : Direction.DESCENDING;
    // Of equal values the right ones come first where they count, which true does when descending.
    Direction side = nearest.orEqual() ? Direction.DESCENDING : Direction.ASCENDING;
    List<SortKey> order =
        List.of(
            new SortKey(column(both, order()), direction, Nulls.LAST),
            new SortKey(column(both, isRight()), side, Nulls.LAST));
    WindowFrame upToHere =
        new WindowFrame(
            WindowFrame.Unit.ROWS, new WindowFrame.Unbounded(), new WindowFrame.CurrentRow());
    List<NamedExpression> columns = new ArrayList<>(Input.columns(both.schema()));
    columns.add(
        new NamedExpression(
            "number",
            window(
                AggregateFunction.COUNT_IF,
                column(both, isRight()),
                keys(both),
                order,
                upToHere,
                ScalarType.INT64)));
    return new Project(both, columns);
  }

  /** The left rows with the columns of the right row that has their number, whatever it is. */
  private Relation withCandidates(Relation numbered) {
    List<Expression> sameNumber = new ArrayList<>(keys(numbered));
    sameNumber.add(column(numbered, isRight() + 1));
    List<SortKey> rightFirst =
        List.of(new SortKey(column(numbered, isRight()), Direction.DESCENDING, Nulls.LAST));
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < columns(); i++) {
      Expression own = column(numbered, i);
      Expression value =
          i < left.size()
              ? own
              : window(
                  WindowFunction.FIRST_VALUE,
                  own,
                  sameNumber,
                  rightFirst,
                  WindowFrame.WHOLE_PARTITION,
                  own.type());
      columns.add(new NamedExpression(numbered.schema().field(i).name(), value));
    }
    columns.add(new NamedExpression("right", column(numbered, isRight())));
    Relation rows = new Project(numbered, columns);
    return new Filter(rows, FunctionCall.of(LogicalFunction.NOT, column(rows, columns())));
  }

  private List<Expression> keys(Relation relation) {
    List<Expression> keys = new ArrayList<>();
    for (int i = firstKey(); i < order(); i++) {
      keys.add(column(relation, i));
    }
    return keys;
  }

  private Relation pairs(Relation met) {
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < columns(); i++) {
      columns.add(known(met, i));
    }
    return new Project(met, columns);
  }

  private Relation all(Relation candidates, Expression met) {
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < columns(); i++) {
      columns.add(
          i < left.size()
              ? known(candidates, i)
              : new NamedExpression(
                  field(i).name(),
                  new Case(List.of(new Case.Branch(met, column(candidates, i))), null)));
    }
    return new Project(candidates, columns);
  }

  /** A column as it was before both sides came together: never null where it was never null. */
  private NamedExpression known(Relation relation, int index) {
    Expression column = column(relation, index);
    return new NamedExpression(
        field(index).name(),
        field(index).nullable()
            ? column
            : FunctionCall.of(ConditionalFunction.REQUIRE_NON_NULL, column));
  }

  private Field field(int index) {
    return index < left.size() ? left.field(index) : right.field(index - left.size());
  }

  private static WindowCall window(
      WindowableFunction function,
      Expression argument,
      List<Expression> partitionBy,
      List<SortKey> orderBy,
      WindowFrame frame,
      DataType type) {
    return new WindowCall(
        function, List.of(argument), false, null, partitionBy, orderBy, frame, type);
  }

  private static FieldReference column(Relation relation, int index) {
    return FieldReference.of(index, relation.schema().field(index));
  }

  /** The same expression over a relation in which the columns stand so much further left. */
  private static Expression rebased(Expression expression, int offset, Schema schema) {
    if (expression instanceof FieldReference reference) {
      int index = reference.index() - offset;
      return FieldReference.of(index, schema.field(index));
    }
    return Expressions.mapOperands(expression, operand -> rebased(operand, offset, schema));
  }
}
