/** Functions by name. */
@NullMarked
package io.recordframe.codec.internal.catalogue;

import org.jspecify.annotations.NullMarked;
