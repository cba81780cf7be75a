/** The 22 queries of the benchmark TPC-H, each as the record of its answer with the query in it. */
@NullMarked
package io.recordframe.samples.tpch;

import org.jspecify.annotations.NullMarked;
