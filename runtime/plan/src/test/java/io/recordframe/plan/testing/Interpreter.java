package io.recordframe.plan.testing;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes the rows of plans of int64, boolean and string in the most literal way. All operands of
 * AND and OR are evaluated, so that an error in one shows.
 */
public final class Interpreter {

  /** An error of the query: the plan has no rows to compare. */
  public static final class QueryError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryError(String message) {
      super(message);
    }
  }

  private static final int MAX_ROWS = 2_000;

  private final Map<String, List<Map<String, Object>>> tables;

  /**
   * Creates one.
   *
   * @param tables the rows of each table, by its source's description
   */
  public Interpreter(Map<String, List<Map<String, Object>>> tables) {
    this.tables = tables;
  }

  /** The rows of a plan, in its order. */
  public List<List<Object>> rows(Relation relation) {
    return rows(relation, List.of());
  }

  private List<List<Object>> rows(Relation relation, List<List<Object>> around) {
    List<List<Object>> rows =
        switch (relation) {
          case Scan scan -> scan(scan);
          case Filter filter ->
              rows(filter.input(), around).stream()
                  .filter(row -> isTrue(filter.predicate(), row, around))
                  .toList();
          case Project project -> project(project, around);
          case Join join -> join(join, around);
          case AsofJoin join -> asofJoin(join, around);
          case Aggregate aggregate -> aggregate(aggregate, around);
          case Sort sort -> sorted(rows(sort.input(), around), sort.keys(), around);
          case Limit limit ->
              rows(limit.input(), around).stream()
                  .skip(limit.offset())
                  .limit(limit.count())
                  .toList();
          case Explode _ ->
              throw new IllegalArgumentException("Tables of these tests have no lists");
          case ExtensionRelation extension -> rows(extension.expansion(), around);
          case Distinct distinct ->
              new ArrayList<>(new LinkedHashSet<>(rows(distinct.input(), around)));
          case SetOperation operation -> setOperation(operation, around);
        };
    if (rows.size() > MAX_ROWS) {
      throw new QueryError("too many rows");
    }
    requireNullability(relation.schema(), rows);
    return rows;
  }

  private static void requireNullability(Schema schema, List<List<Object>> rows) {
    for (List<Object> row : rows) {
      for (int i = 0; i < schema.size(); i++) {
        if (row.get(i) == null && !schema.field(i).nullable()) {
          throw new AssertionError("A null in " + schema.field(i) + " of " + schema);
        }
      }
    }
  }

  private List<List<Object>> scan(Scan scan) {
    List<List<Object>> rows = new ArrayList<>();
    for (Map<String, Object> stored : tables.get(scan.source().description())) {
      List<Object> row = new ArrayList<>();
      scan.schema().names().forEach(name -> row.add(stored.get(name)));
      rows.add(row);
    }
    return rows;
  }

  private List<List<Object>> project(Project project, List<List<Object>> around) {
    List<List<Object>> input = rows(project.input(), around);
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : input) {
      List<Object> result = new ArrayList<>();
      project
          .columns()
          .forEach(column -> result.add(value(column.expression(), row, around, input)));
      rows.add(result);
    }
    return rows;
  }

  private List<List<Object>> asofJoin(AsofJoin join, List<List<Object>> around) {
    List<List<Object>> right = rows(join.right(), around);
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> leftRow : rows(join.left(), around)) {
      List<Object> nearest = null;
      long least = 0;
      for (List<Object> rightRow : right) {
        List<Object> pair = concatenated(leftRow, rightRow);
        Long distance = distance(join, pair, around);
        if (distance != null && (nearest == null || distance < least)) {
          nearest = pair;
          least = distance;
        }
      }
      if (nearest != null && isTrue(join.within(), nearest, around)) {
        rows.add(nearest);
      } else if (join.type() == Join.Type.LEFT) {
        rows.add(concatenated(leftRow, nulls(join.right().schema().size())));
      }
    }
    return rows;
  }

  /** How far a pair is apart, the smaller value in front where that decides; null for none. */
  private Long distance(AsofJoin join, List<Object> pair, List<List<Object>> around) {
    for (AsofJoin.Key key : join.keys()) {
      Object left = value(key.left(), pair, around, List.of());
      Object right = value(key.right(), pair, around, List.of());
      boolean bothNull = left == null && right == null;
      if (bothNull ? !key.nullSafe() : !Objects.equals(left, right)) {
        return null;
      }
    }
    Long left = (Long) value(join.leftValue(), pair, around, List.of());
    Long right = (Long) value(join.rightValue(), pair, around, List.of());
    if (left == null || right == null) {
      return null;
    }
    long ahead = right - left;
    boolean counts =
        switch (join.direction()) {
          case BACKWARD -> ahead <= 0;
          case FORWARD -> ahead >= 0;
          case NEAREST -> true;
        };
    return counts && (ahead != 0 || join.orEqual())
        ? Long.valueOf(2 * Math.abs(ahead) + (ahead > 0 ? 1 : 0))
        : null;
  }

  private List<List<Object>> join(Join join, List<List<Object>> around) {
    List<List<Object>> left = rows(join.left(), around);
    List<List<Object>> right = rows(join.right(), around);
    List<List<Object>> rows = new ArrayList<>();
    boolean[] rightMet = new boolean[right.size()];
    for (List<Object> leftRow : left) {
      boolean met = false;
      for (int i = 0; i < right.size(); i++) {
        List<Object> both = concatenated(leftRow, right.get(i));
        if (isTrue(join.condition(), both, around)) {
          met = true;
          rightMet[i] = true;
          if (join.type().keepsRight()) {
            rows.add(both);
          }
        }
      }
      switch (join.type()) {
        case LEFT, FULL -> {
          if (!met) {
            rows.add(concatenated(leftRow, nulls(join.right().schema().size())));
          }
        }
        case SEMI -> {
          if (met) {
            rows.add(leftRow);
          }
        }
        case ANTI -> {
          if (!met) {
            rows.add(leftRow);
          }
        }
        case INNER, RIGHT, CROSS -> {}
      }
    }
    if (join.type().leftMayBeMissing()) {
      for (int i = 0; i < right.size(); i++) {
        if (!rightMet[i]) {
          rows.add(concatenated(nulls(join.left().schema().size()), right.get(i)));
        }
      }
    }
    return rows;
  }

  private static List<Object> concatenated(List<Object> left, List<Object> right) {
    List<Object> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }

  private static List<Object> nulls(int count) {
    return new ArrayList<>(Collections.nCopies(count, null));
  }

  private List<List<Object>> aggregate(Aggregate aggregate, List<List<Object>> around) {
    Map<List<Object>, List<List<Object>>> groups = new LinkedHashMap<>();
    if (aggregate.keys().isEmpty()) {
      groups.put(List.of(), new ArrayList<>());
    }
    for (List<Object> row : rows(aggregate.input(), around)) {
      List<Object> key = new ArrayList<>();
      aggregate.keys().forEach(named -> key.add(value(named.expression(), row, around)));
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }
    List<List<Object>> rows = new ArrayList<>();
    groups.forEach((key, members) -> {
      List<Object> row = new ArrayList<>(key);
      aggregate
          .measures()
          .forEach(measure -> {
            AggregateCall call = measure.call();
            row.add(
                aggregate((AggregateFunction) call.function(), call.arguments(), members, around));
          });
      rows.add(row);
    });
    return rows;
  }

  private Object aggregate(
      AggregateFunction function,
      List<Expression> arguments,
      List<List<Object>> members,
      List<List<Object>> around) {
    if (function == AggregateFunction.COUNT_ROWS) {
      return (long) members.size();
    }
    List<Object> values = new ArrayList<>();
    for (List<Object> row : members) {
      Object value = value(arguments.getFirst(), row, around);
      if (value != null) {
        values.add(value);
      }
    }
    return switch (function) {
      case COUNT -> (long) values.size();
      case SUM -> values.isEmpty() ? null : values.stream().mapToLong(value -> (Long) value).sum();
      case MAX -> values.stream().max(Interpreter::compare).orElse(null);
      case MIN -> values.stream().min(Interpreter::compare).orElse(null);
      default -> throw new IllegalArgumentException("Not known here: " + function);
    };
  }

  private List<List<Object>> sorted(
      List<List<Object>> rows, List<SortKey> keys, List<List<Object>> around) {
    Comparator<List<Object>> order = (_, _) -> 0;
    for (SortKey key : keys) {
      Comparator<Object> values = Interpreter::compare;
      if (key.direction() == SortKey.Direction.DESCENDING) {
        values = values.reversed();
      }
      Comparator<Object> withNulls =
          key.nulls() == SortKey.Nulls.FIRST
              ? Comparator.nullsFirst(values)
              : Comparator.nullsLast(values);
      order =
          order.thenComparing(
              row -> new Box(value(key.expression(), row, around)), withNulls(withNulls));
    }
    List<List<Object>> result = new ArrayList<>(rows);
    result.sort(order);
    return result;
  }

  /** A value that may be null, where a comparator's key must not. */
  private record Box(Object value) {}

  private static Comparator<Box> withNulls(Comparator<Object> order) {
    return (left, right) -> order.compare(left.value(), right.value());
  }

  private List<List<Object>> setOperation(SetOperation operation, List<List<Object>> around) {
    List<List<Object>> left = rows(operation.left(), around);
    List<List<Object>> right = new ArrayList<>(rows(operation.right(), around));
    List<List<Object>> rows = new ArrayList<>();
    switch (operation.kind()) {
      case UNION -> {
        rows.addAll(left);
        rows.addAll(right);
      }
      case INTERSECT -> left.stream().filter(right::remove).forEach(rows::add);
      case EXCEPT -> {
        if (operation.all()) {
          left.stream().filter(row -> !right.remove(row)).forEach(rows::add);
        } else {
          left.stream().filter(row -> !right.contains(row)).forEach(rows::add);
        }
      }
    }
    return operation.all() ? rows : new ArrayList<>(new LinkedHashSet<>(rows));
  }

  private boolean isTrue(Expression predicate, List<Object> row, List<List<Object>> around) {
    return Boolean.TRUE.equals(value(predicate, row, around));
  }

  private Object value(Expression expression, List<Object> row, List<List<Object>> around) {
    return value(expression, row, around, List.of());
  }

  /**
   * The value of an expression.
   *
   * @param row the row of the input
   * @param around the rows around, the nearest last
   * @param all all rows of the input, for windows
   */
  private Object value(
      Expression expression, List<Object> row, List<List<Object>> around, List<List<Object>> all) {
    return switch (expression) {
      case Literal literal -> literal.value();
      case FieldReference reference -> row.get(reference.index());
      case OuterReference reference ->
          around.get(around.size() - reference.level()).get(reference.index());
      case FunctionCall call ->
          function(
              call,
              call.arguments().stream()
                  .map(argument -> new Box(value(argument, row, around, all)))
                  .map(Box::value)
                  .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
      case Case cases -> {
        for (Case.Branch branch : cases.branches()) {
          if (Boolean.TRUE.equals(value(branch.condition(), row, around, all))) {
            yield value(branch.result(), row, around, all);
          }
        }
        Expression otherwise = cases.otherwise();
        yield otherwise == null ? null : value(otherwise, row, around, all);
      }
      case Cast cast -> cast(cast, value(cast.operand(), row, around, all));
      case InList in -> {
        List<Object> options = new ArrayList<>();
        in.options().forEach(option -> options.add(value(option, row, around, all)));
        yield in(value(in.value(), row, around, all), options);
      }
      case Exists exists -> !rows(exists.relation(), inside(row, around)).isEmpty();
      case InSubquery in -> {
        List<Object> options = new ArrayList<>();
        rows(in.relation(), inside(row, around)).forEach(each -> options.add(each.getFirst()));
        yield in(value(in.value(), row, around, all), options);
      }
      case LambdaParameter _, ListLambda _ ->
          throw new UnsupportedOperationException("No random plan has lists");
      case ScalarSubquery scalar -> {
        List<List<Object>> only = rows(scalar.relation(), inside(row, around));
        if (only.size() > 1) {
          throw new ArithmeticException("A value of a query with " + only.size() + " rows");
        }
        yield only.isEmpty() ? null : only.getFirst().getFirst();
      }
      case WindowCall call -> {
        List<List<Object>> partition =
            all.stream()
                .filter(other ->
                    call.partitionBy().stream()
                        .allMatch(key ->
                            Objects.equals(value(key, row, around), value(key, other, around))))
                .toList();
        yield aggregate((AggregateFunction) call.function(), call.arguments(), partition, around);
      }
      case StructAccess _, StructOf _, AggregateCall _ ->
          throw new IllegalArgumentException("Not known here: " + expression);
    };
  }

  private static List<List<Object>> inside(List<Object> row, List<List<Object>> around) {
    List<List<Object>> inside = new ArrayList<>(around);
    inside.add(row);
    return inside;
  }

  private static Boolean in(Object value, List<Object> options) {
    if (options.isEmpty()) {
      return false;
    }
    if (value == null) {
      return null;
    }
    return options.contains(value) ? Boolean.TRUE : options.contains(null) ? null : false;
  }

  private static Object cast(Cast cast, Object value) {
    if (value == null || cast.type().equals(cast.operand().type())) {
      return value;
    }
    if (cast.type() == ScalarType.STRING) {
      return value.toString();
    }
    if (cast.type() == ScalarType.INT64 && value instanceof String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException notANumber) {
        if (cast.mode() == Cast.Mode.TRY) {
          return null;
        }
        throw new QueryError("not a number: " + text);
      }
    }
    throw new IllegalArgumentException("Not known here: " + cast);
  }

  private static Object function(FunctionCall call, List<Object> values) {
    Object first = values.getFirst();
    boolean anyNull = values.contains(null);
    return switch (call.function()) {
      case LogicalFunction.AND ->
          values.contains(false) ? Boolean.FALSE : anyNull ? null : Boolean.TRUE;
      case LogicalFunction.OR ->
          values.contains(true) ? Boolean.TRUE : anyNull ? null : Boolean.FALSE;
      case LogicalFunction.NOT -> first == null ? null : !((Boolean) first);
      case LogicalFunction.IS_TRUE -> Boolean.TRUE.equals(first);
      case ComparisonFunction.IS_NULL -> first == null;
      case ComparisonFunction.IS_NOT_NULL -> first != null;
      case ComparisonFunction.EQUAL_NULL_SAFE -> Objects.equals(first, values.get(1));
      case ConditionalFunction.COALESCE ->
          values.stream().filter(Objects::nonNull).findFirst().orElse(null);
      default -> anyNull ? null : functionOfValues(call, values);
    };
  }

  private static Object functionOfValues(FunctionCall call, List<Object> values) {
    Object first = values.getFirst();
    Object second = values.get(1);
    return switch (call.function()) {
      case ComparisonFunction.EQUAL -> first.equals(second);
      case ComparisonFunction.NOT_EQUAL -> !first.equals(second);
      case ComparisonFunction.LESS -> compare(first, second) < 0;
      case ComparisonFunction.GREATER -> compare(first, second) > 0;
      case ArithmeticFunction.ADD -> (Long) first + (Long) second;
      case ArithmeticFunction.QUOTIENT -> {
        if (second.equals(0L)) {
          throw new QueryError("division by zero");
        }
        yield (Long) first / (Long) second;
      }
      default -> throw new IllegalArgumentException("Not known here: " + call.function());
    };
  }

  private static int compare(Object left, Object right) {
    return switch (left) {
      case Long number -> number.compareTo((Long) right);
      case String text -> text.compareTo((String) right);
      case Boolean flag -> flag.compareTo((Boolean) right);
      default -> throw new IllegalArgumentException("Not known here: " + left.getClass());
    };
  }
}
