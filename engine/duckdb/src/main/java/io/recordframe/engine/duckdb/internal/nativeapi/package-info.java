/** DuckDB through its C API: handles, results, vectors. */
@NullMarked
package io.recordframe.engine.duckdb.internal.nativeapi;

import org.jspecify.annotations.NullMarked;
