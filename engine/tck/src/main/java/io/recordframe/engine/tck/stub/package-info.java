/** An engine for tests of code that uses frames. */
@NullMarked
package io.recordframe.engine.tck.stub;

import org.jspecify.annotations.NullMarked;
