package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.lowering.SqlExpression.Kind;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Relations in SQL. A relation is added to the query of its input where SQL evaluates the clauses
 * in the order that the plan asks for; otherwise the query of the input becomes a subquery.
 */
final class RelationLowering {

  private final ScanLowering scans;
  private final IdentityHashMap<Scan, ScanLowering.Table> tables;
  private final TableAliases aliases;
  private final SharedQueries shared;
  private final OuterLevels outerLevels;
  private final Set<Relation> overOuterJoins;
  private int deepest;

  /**
   * Lowers the relations of a plan.
   *
   * @param scans gives the names of functions
   * @param tables what stands for each scan
   * @param aliases names for what stands in FROM clauses
   * @param shared what becomes a query of its own, however often it is read
   * @param outerLevels how far out the plan's relations refer
   * @param overOuterJoins those that read an outer join
   */
  RelationLowering(
      ScanLowering scans,
      IdentityHashMap<Scan, ScanLowering.Table> tables,
      TableAliases aliases,
      SharedQueries shared,
      OuterLevels outerLevels,
      Set<Relation> overOuterJoins) {
    this.scans = scans;
    this.tables = tables;
    this.aliases = aliases;
    this.shared = shared;
    this.outerLevels = outerLevels;
    this.overOuterJoins = overOuterJoins;
  }

  /** Whether DuckDB may leave out a limit of a relation, which refers to no row around. */
  private boolean mayLoseLimit(Relation relation) {
    return overOuterJoins.contains(relation) && outerLevels.of(relation) == 0;
  }

  /** How far out the plan's relations refer. */
  OuterLevels outerLevels() {
    return outerLevels;
  }

  /** The name under which SQL calls a function of the user. */
  String nameOf(UserFunction function) {
    return scans.nameOf(function);
  }

  /**
   * Lowers a relation. Chains are walked, not recursed into.
   *
   * @param root the relation
   * @param outer what stands around it when it is a subquery
   */
  Query lower(Relation root, OuterColumns outer) {
    return shared.contains(root) ? read(root) : computed(root, outer);
  }

  /** Lowers a relation that is asked whether it has rows, for which DuckDB limits it to one. */
  Query lowerAsked(Relation root, OuterColumns outer) {
    Query query = lower(root, outer);
    if (!mayLoseLimit(root)) {
      return query;
    }
    Select first = asSubquery(query);
    first.keepFirst();
    return first;
  }

  private Select read(Relation relation) {
    return shared.read(relation, it -> computed(it, OuterColumns.NONE), aliases.next());
  }

  private Query computed(Relation root, OuterColumns outer) {
    Deque<Relation> chain = new ArrayDeque<>();
    Relation leaf = root;
    while (!leaf.inputs().isEmpty() && (chain.isEmpty() || !shared.contains(leaf))) {
      chain.push(leaf);
      leaf = leaf.inputs().getFirst();
    }
    Query query = leaf instanceof Scan scan ? scan(scan) : read(leaf);
    while (!chain.isEmpty()) {
      Relation relation = chain.pop();
      query = add(relation, chain.peek(), query, outer);
    }
    return query;
  }

  /** Notes how many expressions stand within each other somewhere in the statement. */
  void observeDepth(int depth) {
    deepest = Math.max(deepest, depth);
  }

  /** How many expressions stand within each other at most. */
  int deepest() {
    return deepest;
  }

  private Query add(Relation relation, @Nullable Relation above, Query input, OuterColumns outer) {
    return switch (relation) {
      case Scan _ -> throw new IllegalStateException("A scan has no input");
      case Project project -> project(project, select(input), outer);
      case Filter filter -> filter(filter, select(input), outer);
      case Join join -> join(join, above, select(input), outer);
      case AsofJoin join ->
          new AsofJoinLowering(this, outer)
              .lower(join, select(input), select(lower(join.right(), outer)));
      case Aggregate aggregate -> aggregate(aggregate, select(input), outer);
      case Sort sort -> sort(sort, select(input), outer);
      case Limit limit -> limit(limit, select(input));
      case Explode explode -> explode(explode, select(input), outer);
      case Distinct _ -> distinct(select(input));
      case ExtensionRelation _ -> input;
      case SetOperation operation ->
          CombinedQuery.of(operation, input, lower(operation.right(), outer));
    };
  }

  private Select join(Join join, @Nullable Relation above, Select left, OuterColumns outer) {
    JoinLowering lowering = new JoinLowering(this, outer);
    Select right = select(lower(join.right(), outer));
    return above instanceof Filter filter && Occurrences.hasSubquery(filter.predicate())
        ? lowering.lowerAsked(join, left, right)
        : lowering.lower(join, left, right);
  }

  private Select scan(Scan scan) {
    ScanLowering.Table table = Objects.requireNonNull(tables.get(scan));
    String alias = aliases.next();
    List<SqlExpression> columns = new ArrayList<>();
    for (Function<String, String> column : table.columns()) {
      String text = column.apply(alias);
      boolean reference = text.startsWith(alias + ".");
      columns.add(
          reference
              ? SqlExpression.reference(text)
              : new SqlExpression(text, 1, 0, Kind.ROW, false));
    }
    return new Select(table.text() + " AS " + alias, 1, columns, scan.schema(), 0);
  }

  private Select project(Project project, Select input, OuterColumns outer) {
    List<Expression> expressions =
        project.columns().stream().map(NamedExpression::expression).toList();
    if (expressions.stream().anyMatch(Occurrences::hasUserWindow)) {
      UserWindows windows = new UserWindows(this, outer, input);
      List<Expression> above = windows.computed(expressions);
      return project(above, project.schema(), windows.select(), outer);
    }
    return project(expressions, project.schema(), input, outer);
  }

  private Select project(
      List<Expression> expressions, Schema columns, Select input, OuterColumns outer) {
    boolean newWindow = expressions.stream().anyMatch(Occurrences::hasWindow);
    Select select =
        input.isDistinct()
                || (newWindow && (input.isLimited() || input.hasWindow()))
                || isOutOfReach(input, expressions)
            ? asSubquery(input)
            : input;
    select = withoutExcess(select, expressions);
    if (newWindow && WindowKeys.areVolatile(expressions, lowering(select, outer))) {
      return windowsOverColumns(expressions, columns, select, outer);
    }
    select.setColumns(lowering(select, outer).lower(expressions), columns);
    return select;
  }

  /**
   * Keys of windows that DuckDB takes for volatile are computed in columns of a query of their own.
   */
  private Select windowsOverColumns(
      List<Expression> expressions, Schema result, Select select, OuterColumns outer) {
    Schema schema = select.schema();
    WindowKeys keys = new WindowKeys(schema.size());
    List<Expression> windows = expressions.stream().map(keys::moved).toList();
    List<SqlExpression> columns = new ArrayList<>(select.columns());
    columns.addAll(lowering(select, outer).lower(keys.expressions()));
    List<Field> fields = new ArrayList<>(schema.fields());
    fields.addAll(keys.fields());
    select.setColumns(columns, new Schema(fields));
    Select above = asSubquery(select);
    above.setColumns(lowering(above, outer).lower(windows), result);
    return above;
  }

  private Select filter(Filter filter, Select input, OuterColumns outer) {
    List<Expression> predicate = List.of(filter.predicate());
    Select select =
        input.isDistinct()
                || input.isLimited()
                || input.hasWindow()
                || isOutOfReach(input, predicate)
            ? asSubquery(input)
            : input;
    select = withoutExcess(select, predicate);
    select.addConditions(lowering(select, outer).conjuncts(filter.predicate()));
    return select;
  }

  private Select sort(Sort sort, Select input, OuterColumns outer) {
    List<Expression> keys = sort.keys().stream().map(SortKey::expression).toList();
    Select select =
        input.isDistinct()
                || input.isLimited()
                || input.columns().stream().anyMatch(SqlExpression::isVolatile)
            ? asSubquery(input)
            : input;
    select = withoutExcess(select, keys);
    if (Occurrences.hasSubquery(keys)) {
      return sortByColumns(sort, select, outer);
    }
    select.setOrder(lowering(select, outer).order(sort.keys()));
    return select;
  }

  /** Sort keys that hold subqueries are computed in columns of a query of their own. */
  private Select sortByColumns(Sort sort, Select select, OuterColumns outer) {
    Select plain =
        isOutOfReach(select, sort.keys().stream().map(SortKey::expression).toList())
            ? asSubquery(select)
            : select;
    Schema schema = plain.schema();
    ExpressionLowering lowering = lowering(plain, outer);
    List<SqlExpression> columns = new ArrayList<>(plain.columns());
    List<Field> fields = new ArrayList<>(schema.fields());
    for (SortKey key : sort.keys()) {
      columns.add(lowering.lowerOrdered(key.expression()));
      fields.add(new Field("key", key.expression().type(), key.expression().nullable()));
    }
    plain.setColumns(columns, new Schema(fields));
    Select sorted = asSubquery(plain);
    List<SqlExpression> orderBy = new ArrayList<>();
    for (int i = 0; i < sort.keys().size(); i++) {
      SqlExpression column = sorted.columns().get(schema.size() + i);
      orderBy.add(
          SqlExpression.of(SortKeys.of(column.text(), sort.keys().get(i)), List.of(column)));
    }
    sorted.setOrder(orderBy);
    sorted.setColumns(sorted.columns().subList(0, schema.size()), schema);
    return sorted;
  }

  /**
   * UNNEST makes rows where SQL computes columns, so it stands in a query of its own. Of several
   * lists it fills the shorter ones with nulls, and so the elements of rows that are kept without.
   */
  private Select explode(Explode explode, Select input, OuterColumns outer) {
    Select select =
        input.isPlain() && !isOutOfReach(input, explode.lists()) ? input : asSubquery(input);
    select = withoutExcess(select, explode.lists());
    Schema before = select.schema();
    List<SqlExpression> lists = lowering(select, outer).lower(explode.lists());
    if (!lists.stream().allMatch(SqlExpression::isReference)) {
      List<SqlExpression> columns = new ArrayList<>(select.columns());
      columns.addAll(lists);
      List<Field> fields = new ArrayList<>(before.fields());
      explode.lists().forEach(list -> fields.add(operandField(list)));
      select.setColumns(columns, new Schema(fields));
      select = asSubquery(select);
      lists = select.columns().subList(before.size(), select.columns().size());
    }
    String sizes =
        String.join(
            ", ", lists.stream().map(list -> "coalesce(len(" + list.text() + "), 0)").toList());
    String size = lists.size() == 1 ? sizes : "greatest(" + sizes + ")";
    String positions = "range(" + size + ")";
    if (explode.keepEmpty()) {
      positions = "CASE WHEN " + size + " = 0 THEN [NULL] ELSE " + positions + " END";
    }
    List<SqlExpression> columns = new ArrayList<>(select.columns().subList(0, before.size()));
    columns.add(SqlExpression.of("unnest(" + positions + ")", lists));
    for (SqlExpression list : lists) {
      columns.add(SqlExpression.of("unnest(" + list.text() + ")", List.of(list)));
    }
    select.setOrder(List.of());
    select.setColumns(columns, explode.schema());
    return asSubquery(select);
  }

  private Select limit(Limit limit, Select input) {
    input.narrow(limit.offset(), limit.count());
    if (mayLoseLimit(limit)) {
      input.keepLimit();
    }
    return input;
  }

  private Select distinct(Select input) {
    if (input.isDistinct() && !input.isLimited()) {
      return input;
    }
    Select select = input.isLimited() ? asSubquery(input) : input;
    select.setDistinct();
    return select;
  }

  private Select aggregate(Aggregate aggregate, Select input, OuterColumns outer) {
    List<Expression> keys = aggregate.keys().stream().map(NamedExpression::expression).toList();
    List<Expression> all = new ArrayList<>(keys);
    aggregate.measures().forEach(measure -> all.add(measure.call()));
    Select select = withoutExcess(input.isPlain() ? input : asSubquery(input), all);
    ExpressionLowering lowering = lowering(select, outer);
    if (mustBeComputedBelow(select, all)
        || keys.stream().anyMatch(it -> isComputedCondition(it, lowering))
        || all.stream().anyMatch(it -> isOrderedByVolatile(it, lowering))) {
      return aggregateColumns(
          aggregate, isOutOfReach(select, all) ? asSubquery(select) : select, outer);
    }
    List<SqlExpression> groups = lowering.lower(keys);
    List<SqlExpression> columns = lowering.lower(all);
    select.setGroups(groups);
    select.setColumns(columns, aggregate.schema());
    return select;
  }

  /**
   * Whether keys and arguments need columns of a query of their own. DuckDB groups by no subquery,
   * and takes an aggregate of nothing but columns of the query around for one of that query.
   */
  private static boolean mustBeComputedBelow(Select select, List<Expression> all) {
    return all.stream()
            .anyMatch(it -> Occurrences.hasSubquery(it) || Occurrences.hasOuterReference(it))
        || referred(select, all).stream().anyMatch(it -> it.hasSubquery() || it.isCorrelated());
  }

  /** Within other conditions DuckDB takes one apart, and then does not find it among the keys. */
  private static boolean isComputedCondition(Expression key, ExpressionLowering lowering) {
    if (key.type() != ScalarType.BOOLEAN) {
      return false;
    }
    SqlExpression lowered = lowering.lower(key);
    return !lowered.isReference() && !lowered.isLiteral();
  }

  /** DuckDB does not see that the order of a distinct aggregate is its argument where that ends. */
  private static boolean isOrderedByVolatile(Expression expression, ExpressionLowering lowering) {
    return expression instanceof AggregateCall call
        && call.distinct()
        && call.orderBy().stream()
            .anyMatch(key -> lowering.lower(key.expression()).isVolatileInDuckDb());
  }

  /** Keys and arguments are computed in columns of a query of their own. */
  private Select aggregateColumns(Aggregate aggregate, Select select, OuterColumns outer) {
    List<Expression> operands = new ArrayList<>();
    List<NamedExpression> keys = new ArrayList<>();
    List<Aggregate.Measure> measures = new ArrayList<>();
    for (NamedExpression key : aggregate.keys()) {
      keys.add(new NamedExpression(key.name(), moved(key.expression(), operands, operands.size())));
    }
    for (Aggregate.Measure measure : aggregate.measures()) {
      int own = operands.size();
      Expression call =
          Expressions.mapOperands(measure.call(), operand -> moved(operand, operands, own));
      measures.add(new Aggregate.Measure(measure.name(), (AggregateCall) call));
    }
    select.setColumns(
        lowering(select, outer).lower(operands),
        new Schema(operands.stream().map(RelationLowering::operandField).toList()));
    Select below = asSubquery(select);
    ExpressionLowering lowering = lowering(below, outer);
    List<SqlExpression> groups =
        lowering.lower(keys.stream().map(NamedExpression::expression).toList());
    List<SqlExpression> columns = new ArrayList<>(groups);
    measures.forEach(measure -> columns.add(lowering.lower(measure.call())));
    below.setGroups(groups);
    below.setColumns(columns, aggregate.schema());
    return below;
  }

  /**
   * Has an expression computed as a column, and refers to that. Literals stay where they are, and
   * what is equal is one column, from the first one on that belongs to the same call.
   */
  private static Expression moved(Expression expression, List<Expression> operands, int own) {
    if (expression instanceof Literal) {
      return expression;
    }
    int known = operands.subList(own, operands.size()).indexOf(expression);
    if (known < 0) {
      operands.add(expression);
    }
    int index = known < 0 ? operands.size() - 1 : own + known;
    return FieldReference.of(index, operandField(expression));
  }

  private static Field operandField(Expression expression) {
    return new Field("operand", expression.type(), expression.nullable());
  }

  ExpressionLowering lowering(Select select, OuterColumns outer) {
    return new ExpressionLowering(select.columns(), outer, this);
  }

  private Select select(Query query) {
    return switch (query) {
      case Select select -> select;
      case CombinedQuery combined -> asSubquery(combined);
    };
  }

  /** The query in the FROM clause of another that has its columns. */
  Select asSubquery(Query query) {
    String alias = aliases.next();
    List<SqlExpression> columns = new ArrayList<>();
    for (String name : query.aliases()) {
      columns.add(SqlExpression.reference(alias + "." + SqlText.identifier(name)));
    }
    return new Select(
        "(\n" + query.sql() + ") AS " + alias, 1, columns, query.schema(), query.levels());
  }

  /** Has columns computed below where putting them into the expressions would add too much text. */
  private Select withoutExcess(Select select, List<Expression> expressions) {
    return excess(select.columns(), expressions) ? asSubquery(select) : select;
  }

  static boolean excess(List<SqlExpression> columns, List<Expression> expressions) {
    boolean plain = true;
    int depth = 0;
    for (SqlExpression column : columns) {
      plain &= column.isReference();
      depth = Math.max(depth, column.depth());
    }
    if (plain) {
      return false;
    }
    if (depth > PlanLimits.MAX_INLINED_DEPTH) {
      return true;
    }
    int[] uses = Occurrences.ofColumns(expressions, columns.size());
    long added = 0;
    for (int i = 0; i < uses.length; i++) {
      SqlExpression column = columns.get(i);
      if (uses[i] > 1 && !column.isReference()) {
        if (column.hasWindow() || column.hasSubquery()) {
          return true;
        }
        added += (uses[i] - 1L) * column.text().length();
      }
    }
    return added > PlanLimits.MAX_REPEATED_TEXT;
  }

  /**
   * A subquery sees the columns of the query around only where they are those of its FROM clause.
   */
  static boolean isOutOfReach(Select select, Collection<Expression> expressions) {
    return Occurrences.hasSubquery(expressions)
        && (select.isGrouped() || !select.columns().stream().allMatch(SqlExpression::isReference));
  }

  private static List<SqlExpression> referred(Select select, List<Expression> expressions) {
    int[] uses = Occurrences.ofColumns(expressions, select.columns().size());
    List<SqlExpression> referred = new ArrayList<>();
    for (int i = 0; i < uses.length; i++) {
      if (uses[i] > 0) {
        referred.add(select.columns().get(i));
      }
    }
    return referred;
  }
}
