package io.recordframe.constraint;

/** One step of the way from a row to the values that a rule is for. */
public sealed interface Step permits Step.Field, Part {

  /**
   * Into a column of the row, or a field of a nested record.
   *
   * @param name its name
   * @param index its position from 0
   */
  record Field(String name, int index) implements Step {}
}
