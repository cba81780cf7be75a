package io.recordframe.contract.type;

/** An enum. */
@SuppressWarnings("UnicodeInCode") // constants of other scripts are columns\' values too
public enum Hue {
  /** One. */
  RED,
  /** One beyond ASCII. */
  GRÜN,
  /** One that other tools read as something else. */
  NULL
}
