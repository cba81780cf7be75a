/** Plans as they run on several workers: tasks that run apart, and what merges their rows. */
@NullMarked
package io.recordframe.plan.physical;

import org.jspecify.annotations.NullMarked;
