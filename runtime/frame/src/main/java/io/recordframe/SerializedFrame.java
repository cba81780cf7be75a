package io.recordframe;

import java.io.Serial;
import java.io.Serializable;

/**
 * What Java's serialization writes for an {@link UntypedFrame}, and reads with the {@link
 * WorkerSession}.
 *
 * @param bytes the plan in the codec's form
 */
@SuppressWarnings("ArrayRecordComponent") // Two are never compared.
record SerializedFrame(byte[] bytes) implements Serializable {

  @Serial
  private Object readResolve() {
    return UntypedFrame.fromBytes(bytes);
  }
}
