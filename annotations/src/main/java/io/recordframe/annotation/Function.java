package io.recordframe.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method a function that queries call.
 *
 * <p>From the annotated methods of {@code Pricing} the annotation processor generates {@code
 * PricingFunctions}, in the package of the class and with its visibility, with a method of the same
 * name for each. For a nested class the names of the enclosing types come first, joined by
 * underscores.
 *
 * <ul>
 *   <li>A method whose result is an expression is called while the query is built, and what it
 *       gives becomes part of the plan: the engine sees nothing but known expressions, and the call
 *       costs nothing. Its parameters may be of any types.
 *   <li>A method over values is called for each row. It has one to four parameters; their types and
 *       that of the result are those of the components of a {@link Schema} record, without nested
 *       records and maps. What is generated takes an expression for each parameter. It also takes
 *       expressions that can be null, and then gives null, without a call, for a row in which an
 *       argument is null that the method does not take null for. A parameter or result is nullable
 *       where it, or its type, carries an annotation whose simple name is {@code Nullable}.
 * </ul>
 *
 * <p>Methods over values are called by several threads at once. Whatever one throws is the error of
 * the query.
 *
 * <p>A method of a class that is declared inside code cannot be called from what is generated, and
 * is refused. Compilers do not hand out such annotations: where a compilation has no other {@code
 * Function} and no {@link Schema}, the processor does not run, and nothing is generated or said.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Function {

  /**
   * The name of a function over values, for messages, printed plans, and plans that are sent to
   * other processes: Java identifiers with dots between them, at least two.
   *
   * @return the name; by default that of the class, qualified, a dot, and that of the method
   */
  String name() default "";

  /**
   * Whether a function over values gives the same for the same arguments. If not, it is computed
   * once for each row, where it is written.
   *
   * @return false if the result depends on anything but the arguments; true by default
   */
  boolean pure() default true;
}
