package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.LambdaIdentity;
import io.recordframe.plan.binding.OpenScopes;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.SessionIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the expressions of a plan back to what a user would have written, has the binder bind them
 * again, and compares. Knows nothing of how plans are checked.
 */
final class Rebinding {

  private static final SessionIdentity SESSION = new SessionIdentity("a session");

  private final List<Scope> scopes;

  /** The lambdas around what is being taken back, the innermost first. */
  private final Deque<LambdaIdentity> lambdas = new ArrayDeque<>();

  private Rebinding(List<Scope> scopes) {
    this.scopes = scopes;
  }

  static void check(Relation plan) {
    new Rebinding(List.of()).relation(plan);
  }

  private void relation(Relation relation) {
    List<Field> columns = new ArrayList<>();
    relation.inputs().forEach(input -> columns.addAll(input.schema().fields()));
    relation.inputs().forEach(this::relation);
    Schema schema = new Schema(columns);
    Scope scope = Scope.of(new RelationIdentity("rows", schema), schema, SESSION);
    List<Scope> inside = new ArrayList<>(List.of(scope));
    inside.addAll(scopes);
    Rebinding within = new Rebinding(inside);
    for (Expression expression : Relations.expressions(relation)) {
      Expression bound = Binder.in(scope).bind(within.unbound(expression));
      assertThat(nameless(bound)).isEqualTo(nameless(expression));
      OpenScopes.within(
          scope,
          () -> {
            Relations.subqueries(expression).forEach(within::relation);
            return "";
          });
    }
  }

  /** Names are for people: what counts is the position. */
  private static Expression nameless(Expression expression) {
    return switch (expression) {
      case FieldReference it -> new FieldReference(it.index(), "", it.type(), it.nullable());
      case OuterReference it ->
          new OuterReference(it.level(), it.index(), "", it.type(), it.nullable());
      default -> Expressions.mapOperands(expression, Rebinding::nameless);
    };
  }

  private UnboundExpression unbound(Expression expression) {
    return switch (expression) {
      case Literal it -> new UnboundExpression.Constant(it.value(), it.type());
      case FieldReference it -> column(0, it.index());
      case OuterReference it -> column(it.level(), it.index());
      case StructAccess it -> new UnboundExpression.Field(unbound(it.struct()), it.index());
      case StructOf it -> new UnboundExpression.StructOf("the struct", it.type(), all(it.values()));
      case FunctionCall it -> new UnboundExpression.Call(it.function(), all(it.arguments()));
      case Case it ->
          new UnboundExpression.Choice(
              it.branches().stream()
                  .map(branch ->
                      new UnboundExpression.Branch(
                          unbound(branch.condition()), unbound(branch.result())))
                  .toList(),
              optional(it.otherwise()));
      case Cast it -> new UnboundExpression.Conversion(unbound(it.operand()), it.type(), it.mode());
      case InList it -> new UnboundExpression.In(unbound(it.value()), all(it.options()));
      case AggregateCall it ->
          new UnboundExpression.AggregateOf(
              it.function(),
              all(it.arguments()),
              it.distinct(),
              optional(it.filter()),
              keys(it.orderBy()));
      case WindowCall it ->
          new UnboundExpression.Windowed(
              it.function(),
              all(it.arguments()),
              it.distinct(),
              optional(it.filter()),
              all(it.partitionBy()),
              keys(it.orderBy()),
              it.frame());
      case Exists it -> new UnboundExpression.HasRows(it.relation(), SESSION);
      case InSubquery it ->
          new UnboundExpression.InRelation(unbound(it.value()), it.relation(), SESSION);
      case ListLambda it -> {
        UnboundExpression list = unbound(it.list());
        UnboundExpression initial = optional(it.initial());
        LambdaIdentity lambda = new LambdaIdentity();
        lambdas.push(lambda);
        UnboundExpression body = unbound(it.body());
        lambdas.pop();
        yield new UnboundExpression.OverElements(it.kind(), list, initial, lambda, body);
      }
      case LambdaParameter it ->
          new UnboundExpression.Parameter(
              lambdas.stream().skip(it.depth()).findFirst().orElseThrow(), it.role());
      case ScalarSubquery it -> new UnboundExpression.OnlyValue(it.relation(), SESSION);
    };
  }

  private UnboundExpression column(int level, int index) {
    assertThat(level).isLessThan(scopes.size());
    return new UnboundExpression.RelationColumn(
        scopes.get(level).slots().getFirst().relation(), index);
  }

  private List<UnboundExpression> all(List<Expression> expressions) {
    return expressions.stream().map(this::unbound).toList();
  }

  private @Nullable UnboundExpression optional(@Nullable Expression expression) {
    return expression == null ? null : unbound(expression);
  }

  private List<UnboundExpression.SortBy> keys(List<SortKey> keys) {
    return keys.stream()
        .map(key ->
            new UnboundExpression.SortBy(unbound(key.expression()), key.direction(), key.nulls()))
        .toList();
  }
}
