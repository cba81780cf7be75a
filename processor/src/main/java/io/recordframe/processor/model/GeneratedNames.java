package io.recordframe.processor.model;

import java.util.List;

/**
 * The names of the top-level types that are generated for a schema record, all in its package.
 *
 * @param frame the frame, {@code OrderFrame}
 * @param columns the columns of a row that is present, {@code OrderColumns}
 * @param nullableColumns the columns of a row that an outer join may miss, {@code
 *     NullableOrderColumns}
 */
public record GeneratedNames(String frame, String columns, String nullableColumns) {

  /** The names for the record of a name; those of enclosing types come first, with underscores. */
  public static GeneratedNames of(DeclaredName name) {
    String flat = name.flat();
    return new GeneratedNames(flat + "Frame", flat + "Columns", "Nullable" + flat + "Columns");
  }

  /** Every name, in the order in which the types are generated. */
  public List<String> all() {
    return List.of(frame, columns, nullableColumns);
  }
}
