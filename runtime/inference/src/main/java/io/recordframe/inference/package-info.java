/** The source of schema records for data that are already there. */
@NullMarked
package io.recordframe.inference;

import org.jspecify.annotations.NullMarked;
