/** Answers of benchmarks, compared with those of SQL and with published ones. */
@NullMarked
package io.recordframe.samples.benchmark;

import org.jspecify.annotations.NullMarked;
