/** Runnable jobs on real data. */
@NullMarked
package io.recordframe.samples;

import org.jspecify.annotations.NullMarked;
