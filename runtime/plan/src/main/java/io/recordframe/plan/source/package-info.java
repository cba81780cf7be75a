/**
 * Where rows come from and go to: files with their formats and options, in-memory rows, tables and
 * queries of the engine.
 */
@NullMarked
package io.recordframe.plan.source;

import org.jspecify.annotations.NullMarked;
