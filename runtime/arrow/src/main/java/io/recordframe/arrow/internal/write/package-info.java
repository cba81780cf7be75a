/** From columns to bytes. */
@NullMarked
package io.recordframe.arrow.internal.write;

import org.jspecify.annotations.NullMarked;
