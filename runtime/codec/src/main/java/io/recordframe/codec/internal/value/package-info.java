/** Values and columns of values in the wire's messages. */
@NullMarked
package io.recordframe.codec.internal.value;

import org.jspecify.annotations.NullMarked;
