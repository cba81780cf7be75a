/** Well-typed plans over rows in memory, the same for the same seed. */
@NullMarked
package io.recordframe.engine.tck.random;

import org.jspecify.annotations.NullMarked;
