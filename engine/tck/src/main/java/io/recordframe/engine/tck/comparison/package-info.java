/** Runs one plan on two engines, and says where the results differ. */
@NullMarked
package io.recordframe.engine.tck.comparison;

import org.jspecify.annotations.NullMarked;
