/** Benchmarks. */
@NullMarked
package io.recordframe.bench;

import org.jspecify.annotations.NullMarked;
