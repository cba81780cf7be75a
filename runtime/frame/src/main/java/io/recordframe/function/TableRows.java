package io.recordframe.function;

import io.recordframe.plan.source.FunctionSource;
import io.recordframe.support.RecordCodec;

/**
 * The rows that a table function gives for some constants. {@code Session.rows} makes a frame of
 * them. Immutable and safe to share between threads.
 *
 * @param <R> the record
 */
public final class TableRows<R> {

  private final RecordCodec<R> codec;
  private final FunctionSource source;

  TableRows(RecordCodec<R> codec, FunctionSource source) {
    this.codec = codec;
    this.source = source;
  }

  /**
   * What reads and writes the records.
   *
   * @return the generated {@code SCHEMA} of the record
   */
  public RecordCodec<R> codec() {
    return codec;
  }

  /**
   * The call as plans hold it.
   *
   * @return the source of the rows
   */
  public FunctionSource source() {
    return source;
  }
}
