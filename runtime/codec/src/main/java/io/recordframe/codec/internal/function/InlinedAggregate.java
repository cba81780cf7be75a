package io.recordframe.codec.internal.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.AggregateState;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregate that came as bytes. */
@SuppressWarnings({"serial", "unchecked"}) // Never serialized; states are those that it has made.
final class InlinedAggregate extends Inlined<AggregateImplementation<Object>>
    implements AggregateImplementation<Object> {

  InlinedAggregate(InlinedCode code, List<DataType> types) {
    super(code, types);
  }

  @Override
  AggregateImplementation<Object> define(InlinedCode code, List<DataType> types) {
    return (AggregateImplementation<Object>) Definition.aggregate(code, types);
  }

  @Override
  public Object create() {
    return defined().create();
  }

  @Override
  public void update(AggregateState[] states, ColumnBatch arguments, boolean @Nullable [] skipped) {
    defined().update(states, arguments, skipped);
  }

  @Override
  public Object merge(Object left, Object right) {
    return defined().merge(left, right);
  }

  @Override
  public ColumnVector finish(List<Object> states) {
    return defined().finish(states);
  }

  @Override
  public ColumnVector write(List<Object> states) {
    return defined().write(states);
  }

  @Override
  public List<Object> read(ColumnVector states) {
    return defined().read(states);
  }
}
