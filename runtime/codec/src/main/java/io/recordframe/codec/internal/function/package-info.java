/** Functions of users with their code: what they reach, what they hold, and what they may do. */
@NullMarked
package io.recordframe.codec.internal.function;

import org.jspecify.annotations.NullMarked;
