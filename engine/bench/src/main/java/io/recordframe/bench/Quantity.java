package io.recordframe.bench;

import java.util.Locale;

/** What is measured. */
enum Quantity {
  /** Seconds. */
  TIME {
    @Override
    String text(double value) {
      if (value < 1e-6) {
        return number(value * 1e9, "ns");
      }
      if (value < 1e-3) {
        return number(value * 1e6, "us");
      }
      return value < 1 ? number(value * 1e3, "ms") : number(value, "s");
    }
  },
  /** Mebibytes. */
  MEMORY {
    @Override
    String text(double value) {
      return number(value, "MiB");
    }
  };

  /** A value in a unit that suits it. */
  abstract String text(double value);

  private static String number(double value, String unit) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.1f %s", value, unit);
  }
}
