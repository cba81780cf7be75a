/** Rows that are checked while they are read. */
package io.recordframe.samples.validation;
