/** Plans and expressions as bytes. */
@NullMarked
package io.recordframe.codec;

import org.jspecify.annotations.NullMarked;
