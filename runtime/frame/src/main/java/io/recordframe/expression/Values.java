package io.recordframe.expression;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.SessionIdentity;

/**
 * The values of a column that is never null, among which others are looked for.
 *
 * @param <T> the kind of the values
 */
public final class Values<T extends Term<?>> extends NullableValues<T> {

  Values(Relation column, SessionIdentity session) {
    super(column, session);
  }
}
