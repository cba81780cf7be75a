/** From checked bytes to columns. */
@NullMarked
package io.recordframe.arrow.internal.read;

import org.jspecify.annotations.NullMarked;
