/** The main job: a typed join, groups and the worst within groups, over real flights. */
@NullMarked
package io.recordframe.samples.flights;

import org.jspecify.annotations.NullMarked;
