/** From the wire's messages to plans, within limits. */
@NullMarked
package io.recordframe.codec.internal.decoding;

import org.jspecify.annotations.NullMarked;
