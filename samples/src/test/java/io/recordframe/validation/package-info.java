/** Validation of rows, at the public API. */
package io.recordframe.validation;
