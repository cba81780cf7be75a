/**
 * Finds, unpacks, verifies and loads DuckDB's native library.
 *
 * <p>The library comes inside the jar of DuckDB's JDBC driver. Unpacking its 70 megabytes in every
 * process is what makes the driver start slowly; here one verified copy is kept in a private cache
 * directory and shared by all processes of the user.
 */
@NullMarked
package io.recordframe.engine.duckdb.internal.nativeapi.library;

import org.jspecify.annotations.NullMarked;
