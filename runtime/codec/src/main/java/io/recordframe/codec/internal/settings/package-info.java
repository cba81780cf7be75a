/** What a codec was told. */
@NullMarked
package io.recordframe.codec.internal.settings;

import org.jspecify.annotations.NullMarked;
