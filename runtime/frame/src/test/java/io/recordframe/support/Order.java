package io.recordframe.support;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a component of each shape. */
record Order(
    long id,
    double amount,
    @Nullable Integer quantity,
    BigDecimal price,
    Color color,
    Address home,
    @Nullable Address work,
    List<Address> contacts,
    Map<String, @Nullable Address> places) {

  enum Color {
    RED,
    GREEN
  }
}
