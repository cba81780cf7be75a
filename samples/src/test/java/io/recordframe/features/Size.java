package io.recordframe.features;

/** An enum. */
public enum Size {
  SMALL,
  LARGE
}
