package io.recordframe;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.RelationColumns;
import io.recordframe.support.Component;
import io.recordframe.support.RecordCodec;

/**
 * A record as the schema of a frame: the constant {@code SCHEMA} of each generated frame, of a
 * class that is generated as well. Immutable.
 *
 * @param <R> the record
 * @param <F> its frame
 */
public abstract class RecordSchema<R extends Record, F> extends RecordCodec<R> {

  private final Class<R> recordType;

  /**
   * Called by generated code only.
   *
   * @param recordType the record's class
   * @param components its components, in order
   */
  protected RecordSchema(Class<R> recordType, Component<?>... components) {
    super(recordType, components);
    this.recordType = recordType;
  }

  /**
   * The record's class.
   *
   * @return the class
   */
  public final Class<R> recordType() {
    return recordType;
  }

  /**
   * Makes a frame.
   *
   * @param state what the frame stands for
   * @return the frame
   */
  protected abstract F frame(FrameState state);

  /**
   * Makes the columns that lambdas see.
   *
   * @param origin where they come from
   * @return the columns
   */
  protected abstract RelationColumns columns(ColumnOrigin origin);

  @Override
  public final String toString() {
    return "record " + recordName() + " " + schema();
  }
}
