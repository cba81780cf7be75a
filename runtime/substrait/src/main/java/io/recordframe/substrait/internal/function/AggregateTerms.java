package io.recordframe.substrait.internal.function;

import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Value;
import org.jspecify.annotations.Nullable;

/**
 * A function over several rows in Substrait's terms.
 *
 * @param invocation the call
 * @param result what Substrait says that it gives
 * @param filter which rows count besides what the call itself says, or null for all
 */
public record AggregateTerms(Invocation invocation, Column result, @Nullable Value filter) {

  static AggregateTerms of(Invocation invocation, Column result) {
    return new AggregateTerms(invocation, result, null);
  }
}
