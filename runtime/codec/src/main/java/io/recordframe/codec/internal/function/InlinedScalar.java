package io.recordframe.codec.internal.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scalar function that came as bytes. */
@SuppressWarnings("serial") // Java's serialization is never used.
final class InlinedScalar implements ScalarImplementation, Inlined {

  private final InlinedCode code;
  private final List<DataType> types;
  private volatile @Nullable ScalarImplementation defined;

  InlinedScalar(InlinedCode code, List<DataType> types) {
    this.code = code;
    this.types = types;
  }

  @Override
  public InlinedCode code() {
    return code;
  }

  @Override
  public ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
    return defined().apply(arguments, skipped);
  }

  private ScalarImplementation defined() {
    ScalarImplementation known = defined;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      known = defined;
      if (known == null) {
        known = Definition.scalar(code, types);
        defined = known;
      }
      return known;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InlinedScalar scalar && code.equals(scalar.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code.toString();
  }
}
