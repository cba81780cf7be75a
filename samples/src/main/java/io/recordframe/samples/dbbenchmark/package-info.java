/**
 * The 10 queries of the group-by task and the 5 of the join task of db-benchmark, each as the
 * record of its answer with the query in it.
 */
@NullMarked
package io.recordframe.samples.dbbenchmark;

import org.jspecify.annotations.NullMarked;
