/**
 * Functions of users as typed values: scalar functions, row by row or column by column, and
 * aggregates.
 */
@NullMarked
package io.recordframe.function;

import org.jspecify.annotations.NullMarked;
