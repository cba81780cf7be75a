/**
 * An engine that runs plans row at a time in plain Java. It is written to be read beside the
 * catalogue and the rules for nulls, numbers, text and time, and says what other engines must give;
 * it is not fast.
 */
@NullMarked
package io.recordframe.engine.tck.reference;

import org.jspecify.annotations.NullMarked;
