/**
 * What Substrait's messages are made of: types, literals, references to its functions, and what it
 * cannot say.
 */
@NullMarked
package io.recordframe.substrait.internal.message;

import org.jspecify.annotations.NullMarked;
