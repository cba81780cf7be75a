package io.recordframe.inference;

/** Which components of an inferred record can be null. */
public enum Nullability {
  /** Those whose columns may be null as far as the data say by themselves, whatever they hold. */
  DECLARED,
  /**
   * Those whose columns hold a null now; every row is read to find out. Elements of lists, values
   * of maps and fields of structs are taken as the data declare them.
   */
  MEASURED
}
