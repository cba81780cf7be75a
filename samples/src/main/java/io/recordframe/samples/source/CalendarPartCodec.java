package io.recordframe.samples.source;

import io.recordframe.plan.codec.PhysicalExtensionCodec;
import io.recordframe.plan.source.RowsSource;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Carries the parts of calendars in plans that were cut, as where they start and how long they are.
 * Found on the class path.
 */
public final class CalendarPartCodec implements PhysicalExtensionCodec {

  /** Called by {@link java.util.ServiceLoader}. */
  public CalendarPartCodec() {}

  @Override
  public String id() {
    return "io.recordframe.samples.calendar-part";
  }

  @Override
  public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
    return partition instanceof CalendarPart(LocalDate first, long size)
        ? Optional.of(
            ByteBuffer.allocate(2 * Long.BYTES).putLong(first.toEpochDay()).putLong(size).array())
        : Optional.empty();
  }

  @Override
  public RowsSource.Rows decodePartition(byte[] payload) {
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    return new CalendarPart(LocalDate.ofEpochDay(buffer.getLong()), buffer.getLong());
  }
}
