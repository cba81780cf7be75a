package io.recordframe.expression;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.SessionIdentity;

/**
 * The values of a column, some of which may be null, among which others are looked for. Where
 * nothing else is equal, a null among them makes the answer null rather than false, as in SQL.
 *
 * @param <T> the kind of the values
 */
public sealed class NullableValues<T extends Term<?>> permits Values {

  private final Relation column;
  private final SessionIdentity session;

  NullableValues(Relation column, SessionIdentity session) {
    this.column = column;
    this.session = session;
  }

  final Relation column() {
    return column;
  }

  final SessionIdentity session() {
    return session;
  }
}
