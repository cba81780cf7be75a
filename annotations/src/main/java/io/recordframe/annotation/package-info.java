/** What an application puts on its records and functions. */
@NullMarked
package io.recordframe.annotation;

import org.jspecify.annotations.NullMarked;
