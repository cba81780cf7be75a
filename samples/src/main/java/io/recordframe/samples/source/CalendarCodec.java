package io.recordframe.samples.source;

import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.source.RowsSource;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;

/** Carries calendars as their first day and their length. Found on the class path. */
public final class CalendarCodec implements LogicalExtensionCodec {

  /** Called by {@link java.util.ServiceLoader}. */
  public CalendarCodec() {}

  @Override
  public String id() {
    return "io.recordframe.samples.calendar";
  }

  @Override
  public Optional<byte[]> encodeRows(RowsSource.Rows rows) {
    return rows instanceof Calendar(LocalDate first, long size)
        ? Optional.of(
            ByteBuffer.allocate(2 * Long.BYTES).putLong(first.toEpochDay()).putLong(size).array())
        : Optional.empty();
  }

  @Override
  public RowsSource.Rows decodeRows(byte[] payload) {
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    return new Calendar(LocalDate.ofEpochDay(buffer.getLong()), buffer.getLong());
  }
}
