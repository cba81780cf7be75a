/** Columns by name, SQL, and the way back to records. */
@NullMarked
package io.recordframe.samples.untyped;

import org.jspecify.annotations.NullMarked;
