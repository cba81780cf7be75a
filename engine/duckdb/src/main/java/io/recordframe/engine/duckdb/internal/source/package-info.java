/** Sources in SQL: files, tables, queries and rows of this process, and what columns they have. */
@NullMarked
package io.recordframe.engine.duckdb.internal.source;

import org.jspecify.annotations.NullMarked;
