/** Each function of the catalogue in Substrait's functions, or why it has none. */
@NullMarked
package io.recordframe.substrait.internal.function;

import org.jspecify.annotations.NullMarked;
