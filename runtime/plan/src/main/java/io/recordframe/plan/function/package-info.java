/**
 * The closed catalogue of functions. One enum constant is one function, with its name, typed
 * signature, nullability and meaning; typed expressions, engines, documents and tests are checked
 * against these constants for completeness. To add a function, add its constant here; the compiler
 * then names every engine's lowering that has to say something about it.
 */
@NullMarked
package io.recordframe.plan.function;

import org.jspecify.annotations.NullMarked;
