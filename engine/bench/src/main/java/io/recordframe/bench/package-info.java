/** Side-by-side runs against what users would otherwise use, and benchmarks of the small costs. */
@NullMarked
package io.recordframe.bench;

import org.jspecify.annotations.NullMarked;
