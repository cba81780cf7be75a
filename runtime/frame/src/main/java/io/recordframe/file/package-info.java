/**
 * Files to read from and to write to: their formats, options and defaults, and how the columns of a
 * file are held against a record.
 */
@NullMarked
package io.recordframe.file;

import org.jspecify.annotations.NullMarked;
