/** Schemas and message headers of Arrow, checked, as values of our own. */
@NullMarked
package io.recordframe.arrow.internal.format;

import org.jspecify.annotations.NullMarked;
