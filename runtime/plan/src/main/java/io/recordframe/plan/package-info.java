/** The engine-neutral plan. */
@NullMarked
package io.recordframe.plan;

import org.jspecify.annotations.NullMarked;
