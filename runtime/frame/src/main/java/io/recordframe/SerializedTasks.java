package io.recordframe;

import java.io.Serial;
import java.io.Serializable;

/**
 * What Java's serialization writes for a {@link PhysicalFrame}, and reads with the {@link
 * WorkerSession}.
 *
 * @param bytes the physical plan in the codec's form
 */
@SuppressWarnings("ArrayRecordComponent") // Two are never compared.
record SerializedTasks(byte[] bytes) implements Serializable {

  @Serial
  private Object readResolve() {
    return PhysicalFrame.fromBytes(bytes);
  }
}
