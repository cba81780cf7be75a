/** The annotation processor: its entry point and the order of its stages. */
@NullMarked
package io.recordframe.processor;

import org.jspecify.annotations.NullMarked;
