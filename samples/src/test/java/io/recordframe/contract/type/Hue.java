package io.recordframe.contract.type;

/** An enum. */
public enum Hue {
  /** One. */
  RED,
  /** One beyond ASCII. */
  GRÜN,
  /** One that other tools read as something else. */
  NULL
}
