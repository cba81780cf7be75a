/** A query with a function of one's own, spread over processes that do not have its classes. */
@NullMarked
package io.recordframe.samples.workers;

import org.jspecify.annotations.NullMarked;
