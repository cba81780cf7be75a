/**
 * The functions of DuckDB's stable C API, one Java method each, grouped by subject.
 *
 * <p>Handles and pointers are passed as {@code long} addresses, so that many functions share one
 * method type and linking them stays cheap. Nothing here checks that an address is alive: the
 * handle classes one package up do, and nobody else calls these methods. A method named after a C
 * function behaves as DuckDB documents it; a <em>state</em> is 0 for success and 1 for failure.
 */
@NullMarked
package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import org.jspecify.annotations.NullMarked;
