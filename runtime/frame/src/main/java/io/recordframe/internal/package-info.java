/** What several packages of this module write expressions with; nothing of it is promised. */
@NullMarked
package io.recordframe.internal;

import org.jspecify.annotations.NullMarked;
