/** Where results are written: files and folders that appear whole or not at all. */
@NullMarked
package io.recordframe.engine.duckdb.internal.sink;

import org.jspecify.annotations.NullMarked;
