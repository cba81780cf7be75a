/**
 * What the processor says: every text and its stable id, the reports that collect them, and the one
 * class that hands them to the compiler.
 */
@NullMarked
package io.recordframe.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
