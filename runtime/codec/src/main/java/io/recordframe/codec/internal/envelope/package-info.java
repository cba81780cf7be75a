/** What stands around a plan at rest: what it is, how long, and whether it is whole. */
@NullMarked
package io.recordframe.codec.internal.envelope;

import org.jspecify.annotations.NullMarked;
