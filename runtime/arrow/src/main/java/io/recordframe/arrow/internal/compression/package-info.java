/** The bytes of buffers, compressed and not. */
@NullMarked
package io.recordframe.arrow.internal.compression;

import org.jspecify.annotations.NullMarked;
