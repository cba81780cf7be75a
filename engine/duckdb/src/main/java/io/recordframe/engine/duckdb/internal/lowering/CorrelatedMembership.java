package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.rewrite.Substitution;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Whether a value is among those of a query that depends on the row around, by counting. DuckDB's
 * IN takes a null in the values of one row for a null in those of all where it cannot move a
 * condition of the query, such as one that may fail.
 */
final class CorrelatedMembership {

  private CorrelatedMembership() {}

  /** Only what may be null can differ. */
  static boolean isNeededFor(InSubquery in, OuterLevels levels) {
    boolean mayBeNull = in.value().nullable() || in.relation().schema().field(0).nullable();
    return mayBeNull && levels.of(in.relation()) > 0;
  }

  static Expression of(InSubquery in) {
    Relation values = in.relation();
    Relation compared =
        new Project(
            values,
            List.of(
                new NamedExpression(
                    "equal",
                    FunctionCall.of(
                        ComparisonFunction.EQUAL,
                        Substitution.raised(in.value()),
                        FieldReference.of(0, values.schema().field(0))))));
    Expression equal = FieldReference.of(0, compared.schema().field(0));
    Relation counted =
        new Aggregate(
            compared,
            List.of(),
            List.of(
                new Aggregate.Measure("some", AggregateCall.of(AggregateFunction.SOME, equal)),
                new Aggregate.Measure("known", AggregateCall.of(AggregateFunction.COUNT, equal)),
                new Aggregate.Measure("all", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    Expression allKnown =
        FunctionCall.of(ComparisonFunction.EQUAL, column(counted, 1), column(counted, 2));
    Expression member =
        new Case(
            List.of(
                new Case.Branch(column(counted, 0), new Literal(true, ScalarType.BOOLEAN)),
                new Case.Branch(allKnown, new Literal(false, ScalarType.BOOLEAN))),
            null);
    return new ScalarSubquery(new Project(counted, List.of(new NamedExpression("member", member))));
  }

  private static FieldReference column(Relation relation, int index) {
    return FieldReference.of(index, relation.schema().field(index));
  }
}
