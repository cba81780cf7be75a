/** What every engine must do, as tests that an engine's own tests extend. */
@NullMarked
package io.recordframe.engine.tck.conformance;

import org.jspecify.annotations.NullMarked;
