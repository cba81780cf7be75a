/** The main job: a typed join, group, window and top-n over real flights. */
package io.recordframe.samples.flights;
