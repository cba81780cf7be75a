package io.recordframe.codec.internal.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scalar function that came as bytes. */
@SuppressWarnings("serial") // Java's serialization is never used.
final class InlinedScalar extends Inlined<ScalarImplementation> implements ScalarImplementation {

  InlinedScalar(InlinedCode code, List<DataType> types) {
    super(code, types);
  }

  @Override
  ScalarImplementation define(InlinedCode code, List<DataType> types) {
    return Definition.scalar(code, types);
  }

  @Override
  public ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
    return defined().apply(arguments, skipped);
  }
}
