/** The goals of the Maven plugin, which run the command line of {@code recordframe-inference}. */
@NullMarked
package io.recordframe.maven;

import org.jspecify.annotations.NullMarked;
