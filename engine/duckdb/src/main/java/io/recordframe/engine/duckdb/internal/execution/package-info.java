/** Sessions of the engine, prepared plans, and the batches of their results. */
@NullMarked
package io.recordframe.engine.duckdb.internal.execution;

import org.jspecify.annotations.NullMarked;
