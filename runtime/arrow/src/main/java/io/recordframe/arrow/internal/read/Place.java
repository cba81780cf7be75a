package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.MalformedArrowException;
import io.recordframe.arrow.internal.format.ArrowField;
import io.recordframe.arrow.internal.format.Refusals;
import io.recordframe.plan.error.InvalidDataException;

/**
 * Where in Arrow data something was found.
 *
 * @param source what is read, such as {@code the Arrow file a.arrow}
 * @param part which part of it, such as {@code record batch 3}
 */
public record Place(String source, String part) {

  /** As messages call it. */
  String description() {
    return part + " of " + source;
  }

  /** A fault in how the batch is built. */
  MalformedArrowException malformed(String text) {
    return Refusals.malformed(description() + ": " + text);
  }

  /** A fault in how the batch is built, found by others. */
  MalformedArrowException malformed(String text, Throwable cause) {
    return Refusals.malformed(description() + ": " + text, cause);
  }

  /** A fault in how a column is built. */
  MalformedArrowException malformed(ArrowField field, String text) {
    return malformed("column %s %s".formatted(field.path(), text));
  }

  /** A value that cannot be represented. */
  InvalidDataException invalid(ArrowField field, int row, String text) {
    return new InvalidDataException(
        "Column %s, value %d (counted from 1) of %s: %s"
            .formatted(field.path(), row + 1L, description(), text));
  }
}
