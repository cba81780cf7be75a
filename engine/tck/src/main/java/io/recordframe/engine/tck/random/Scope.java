package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What an expression may refer to.
 *
 * @param schema the columns of the input
 * @param exactness how exact each of them is
 * @param parameters what lambdas over lists around the expression are given
 * @param around the scopes of the queries around, the nearest first
 */
record Scope(
    Schema schema,
    List<Exactness> exactness,
    List<LambdaParameter> parameters,
    List<Scope> around) {

  Scope(Schema schema, List<Exactness> exactness, List<Scope> around) {
    this(schema, exactness, List.of(), around);
  }

  static Scope of(RandomRelation input, List<Scope> around) {
    return new Scope(input.relation().schema(), input.exactness(), around);
  }

  /** What the body of a lambda sees that is given these parameters. */
  Scope inLambda(List<LambdaParameter> given) {
    List<LambdaParameter> inside = new ArrayList<>(given);
    for (LambdaParameter outer : parameters) {
      inside.add(
          new LambdaParameter(outer.depth() + 1, outer.role(), outer.type(), outer.nullable()));
    }
    return new Scope(schema, exactness, inside, around);
  }

  /** What stands around a subquery here. */
  List<Scope> within() {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(this);
    scopes.addAll(around);
    return scopes;
  }
}
