/** The embedded engine, DuckDB. */
@NullMarked
package io.recordframe.engine.duckdb;

import org.jspecify.annotations.NullMarked;
