/** Sessions and frames: what applications start from. */
@NullMarked
package io.recordframe;

import org.jspecify.annotations.NullMarked;
