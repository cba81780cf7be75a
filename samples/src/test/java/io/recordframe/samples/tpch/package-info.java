/** The queries of the benchmark against its answers and against SQL. */
@NullMarked
package io.recordframe.samples.tpch;

import org.jspecify.annotations.NullMarked;
