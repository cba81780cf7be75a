/** What the runs read and write. */
@NullMarked
package io.recordframe.bench.data;

import org.jspecify.annotations.NullMarked;
