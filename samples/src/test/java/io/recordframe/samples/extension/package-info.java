/** Relations of one's own. */
@NullMarked
package io.recordframe.samples.extension;

import org.jspecify.annotations.NullMarked;
