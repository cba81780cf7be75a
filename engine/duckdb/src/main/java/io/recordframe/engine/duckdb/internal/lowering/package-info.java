/** From a plan to one statement of DuckDB's SQL, with as few levels of nesting as SQL allows. */
@NullMarked
package io.recordframe.engine.duckdb.internal.lowering;

import org.jspecify.annotations.NullMarked;
