package io.recordframe;

import java.io.Serial;
import java.io.Serializable;

/**
 * What Java's serialization writes for a {@link RowExpression}, and reads with the {@link
 * WorkerSession}.
 *
 * @param bytes the expression in the codec's form
 */
@SuppressWarnings("ArrayRecordComponent") // Two are never compared.
record SerializedExpression(byte[] bytes) implements Serializable {

  @Serial
  private Object readResolve() {
    return RowExpression.fromBytes(bytes);
  }
}
