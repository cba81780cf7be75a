package io.recordframe;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value that does not meet what its component asks for.
 *
 * @param row the row's number from 1, in the order in which the engine reads the source; of files,
 *     their rows one after the other, without headers
 * @param column the column; the field of a nested record behind a point, an element of a list and a
 *     value of a map by its position from 0 or key in brackets, such as {@code items[2].name}, a
 *     key of a map as {@code counts<K>[key]}
 * @param value the value as text, or null: of a text file as it stands there, of lists and maps how
 *     many elements there are, of bytes in hexadecimal
 * @param rule what it does not meet: {@code Type(...)} with the type that it should have, {@code
 *     NotNull} for a null in a component that is never null, or the constraint
 */
@Schema
public record Fault(long row, String column, @Nullable String value, String rule) {}
