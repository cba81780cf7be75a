/** Frames over lists of records, nested ones included. */
@NullMarked
package io.recordframe.samples.memory;

import org.jspecify.annotations.NullMarked;
