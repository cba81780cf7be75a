/** A source of one's own that travels with the plan that reads it. */
@NullMarked
package io.recordframe.samples.source;

import org.jspecify.annotations.NullMarked;
