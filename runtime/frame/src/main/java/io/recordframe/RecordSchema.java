package io.recordframe;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.RelationColumns;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.RecordCodec;
import java.util.function.Function;

/**
 * A record as the schema of a frame: the constant {@code SCHEMA} of each generated frame.
 * Immutable.
 *
 * @param <R> the record
 * @param <F> its frame
 */
public final class RecordSchema<R extends Record, F> {

  private final Class<R> recordType;
  private final RecordCodec<R> codec;
  private final Function<FrameState, F> frames;
  private final Function<ColumnOrigin, RelationColumns> columns;

  private RecordSchema(
      Class<R> recordType,
      RecordCodec<R> codec,
      Function<FrameState, F> frames,
      Function<ColumnOrigin, RelationColumns> columns) {
    this.recordType = recordType;
    this.codec = codec;
    this.frames = frames;
    this.columns = columns;
  }

  /**
   * Called by generated code only.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param recordType the record's class
   * @param codec reads and writes the record's columns
   * @param frames makes a frame
   * @param columns makes the columns that lambdas see
   * @return the schema
   */
  public static <R extends Record, F> RecordSchema<R, F> define(
      Class<R> recordType,
      RecordCodec<R> codec,
      Function<FrameState, F> frames,
      Function<ColumnOrigin, RelationColumns> columns) {
    return new RecordSchema<>(recordType, codec, frames, columns);
  }

  /**
   * The record's columns, in the order of its components.
   *
   * @return the schema
   */
  public Schema schema() {
    return codec.schema();
  }

  /**
   * The record's class.
   *
   * @return the class
   */
  public Class<R> recordType() {
    return recordType;
  }

  /**
   * Reads and writes the record's columns; used by generated code of records that hold this one.
   *
   * @return the codec
   */
  public RecordCodec<R> codec() {
    return codec;
  }

  String recordName() {
    return codec.recordName();
  }

  F frame(FrameState state) {
    return frames.apply(state);
  }

  RelationColumns columns(ColumnOrigin origin) {
    return columns.apply(origin);
  }

  @Override
  public String toString() {
    return "record " + recordName() + " " + schema();
  }
}
