/** A source of one's own that travels with the plan that reads it, as a whole and in parts. */
@NullMarked
package io.recordframe.samples.source;

import org.jspecify.annotations.NullMarked;
