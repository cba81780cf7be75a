/** Parts of a source that travel to other processes. */
@NullMarked
package io.recordframe.samples.source;

import org.jspecify.annotations.NullMarked;
