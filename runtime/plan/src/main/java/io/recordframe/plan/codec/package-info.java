/**
 * Plans and expressions as bytes: the interface that sessions use and codecs implement, its limits
 * and its errors.
 */
@NullMarked
package io.recordframe.plan.codec;

import org.jspecify.annotations.NullMarked;
