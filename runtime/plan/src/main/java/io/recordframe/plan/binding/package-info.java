/** Unbound expressions, which name their columns, and the binder that finds them in a scope. */
@NullMarked
package io.recordframe.plan.binding;

import org.jspecify.annotations.NullMarked;
