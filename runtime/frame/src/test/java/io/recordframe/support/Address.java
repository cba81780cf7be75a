package io.recordframe.support;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A nested record, which refuses one city. */
record Address(String city, int number, @Nullable LocalDate since) {

  Address {
    if ("Nowhere".equals(city)) {
      throw new IllegalArgumentException("nobody lives in " + city);
    }
  }
}
