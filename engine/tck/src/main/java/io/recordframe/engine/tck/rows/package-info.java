/** Rows as lists of Java values: into columns and out of them. */
@NullMarked
package io.recordframe.engine.tck.rows;

import org.jspecify.annotations.NullMarked;
