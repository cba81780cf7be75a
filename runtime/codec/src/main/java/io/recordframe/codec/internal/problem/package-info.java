/** What can be wrong with bytes or plans, each with its place in the documents. */
@NullMarked
package io.recordframe.codec.internal.problem;

import org.jspecify.annotations.NullMarked;
