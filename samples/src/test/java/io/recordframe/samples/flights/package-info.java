/** The flights' job, tested without its files. */
@NullMarked
package io.recordframe.samples.flights;

import org.jspecify.annotations.NullMarked;
