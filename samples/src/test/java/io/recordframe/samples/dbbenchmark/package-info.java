/** Tests of the sample in the package of the same name. */
@NullMarked
package io.recordframe.samples.dbbenchmark;

import org.jspecify.annotations.NullMarked;
