/** Benchmarks of the small costs. */
@NullMarked
package io.recordframe.bench.jmh;

import org.jspecify.annotations.NullMarked;
