/** The samples, run as their readers run them, and the code of the documents. */
@NullMarked
package io.recordframe.samples;

import org.jspecify.annotations.NullMarked;
