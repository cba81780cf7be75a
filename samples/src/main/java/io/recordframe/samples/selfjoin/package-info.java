/** One frame joined with itself, and queries within a lambda. */
@NullMarked
package io.recordframe.samples.selfjoin;

import org.jspecify.annotations.NullMarked;
