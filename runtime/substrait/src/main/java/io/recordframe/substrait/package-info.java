/** Plans in the form of Substrait, for other systems. */
@NullMarked
package io.recordframe.substrait;

import org.jspecify.annotations.NullMarked;
