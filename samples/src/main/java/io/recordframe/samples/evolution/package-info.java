/** Records that take over the components of other records. */
@NullMarked
package io.recordframe.samples.evolution;

import org.jspecify.annotations.NullMarked;
