/** The rules that hold on every engine, each with examples that can be run. */
@NullMarked
package io.recordframe.engine.tck.semantics;

import org.jspecify.annotations.NullMarked;
