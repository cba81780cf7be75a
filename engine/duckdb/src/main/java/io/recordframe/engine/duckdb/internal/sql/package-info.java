/**
 * The words of DuckDB's SQL: quoted names, literals and type names. Nothing that a user names
 * reaches SQL but through this package.
 */
@NullMarked
package io.recordframe.engine.duckdb.internal.sql;

import org.jspecify.annotations.NullMarked;
