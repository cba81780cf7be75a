/** Plans that are written for other systems. */
@NullMarked
package io.recordframe.samples.substrait;

import org.jspecify.annotations.NullMarked;
