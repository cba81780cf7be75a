/**
 * Rows and progress for people at a terminal. Nothing that data hold can move the cursor, change
 * the direction of writing or hide: such characters are shown as escapes.
 */
@NullMarked
package io.recordframe.display;

import org.jspecify.annotations.NullMarked;
