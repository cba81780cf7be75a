/** A relation of one's own that engines run and plans carry under its name. */
@NullMarked
package io.recordframe.samples.extension;

import org.jspecify.annotations.NullMarked;
