package io.recordframe.substrait.internal.message;

import java.util.Locale;

/** The parts of Substrait's own catalog of functions that are used here. */
public enum Extension {
  AGGREGATE_APPROX,
  AGGREGATE_GENERIC,
  ARITHMETIC,
  ARITHMETIC_DECIMAL,
  BOOLEAN,
  COMPARISON,
  DATETIME,
  LIST,
  LOGARITHMIC,
  ROUNDING,
  ROUNDING_DECIMAL,
  STRING;

  String urn() {
    return "extension:io.substrait:functions_" + name().toLowerCase(Locale.ROOT);
  }
}
