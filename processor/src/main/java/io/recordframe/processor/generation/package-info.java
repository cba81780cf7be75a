/**
 * Writes the source that models stand for. Nothing here judges: a model is valid, and a stub needs
 * only to compile.
 */
@NullMarked
package io.recordframe.processor.generation;

import org.jspecify.annotations.NullMarked;
