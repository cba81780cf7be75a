/** From plans to the wire's messages. */
@NullMarked
package io.recordframe.codec.internal.encoding;

import org.jspecify.annotations.NullMarked;
