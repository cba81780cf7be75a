/** The documents of the project do what they say. */
@NullMarked
package io.recordframe.documents;

import org.jspecify.annotations.NullMarked;
