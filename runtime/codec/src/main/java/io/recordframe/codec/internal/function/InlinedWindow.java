package io.recordframe.codec.internal.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.WindowImplementation;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window function that came as bytes. */
@SuppressWarnings("serial") // Java's serialization is never used.
final class InlinedWindow extends Inlined<WindowImplementation> implements WindowImplementation {

  InlinedWindow(InlinedCode code, List<DataType> types) {
    super(code, types);
  }

  @Override
  WindowImplementation define(InlinedCode code, List<DataType> types) {
    return Definition.window(code, types);
  }

  @Override
  public ColumnVector apply(ColumnBatch partition, boolean @Nullable [] skipped) throws Exception {
    return defined().apply(partition, skipped);
  }
}
