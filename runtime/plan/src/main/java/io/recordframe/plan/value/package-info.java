/**
 * Values outside of columns: their Java forms per type, and the checks that nothing is lost on the
 * way in.
 */
@NullMarked
package io.recordframe.plan.value;

import org.jspecify.annotations.NullMarked;
