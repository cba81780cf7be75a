/** Relations and expressions as messages. */
@NullMarked
package io.recordframe.substrait.internal.plan;

import org.jspecify.annotations.NullMarked;
