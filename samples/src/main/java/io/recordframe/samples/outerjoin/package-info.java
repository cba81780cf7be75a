/** Outer joins, where the compiler knows which side may be missing. */
@NullMarked
package io.recordframe.samples.outerjoin;

import org.jspecify.annotations.NullMarked;
