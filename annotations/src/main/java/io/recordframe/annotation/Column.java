package io.recordframe.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names and documents the column of a component of a {@link Schema} record.
 *
 * <p>Java code always uses the component's own name; the column's name is the one that files,
 * databases and engines see.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Column {

  /**
   * The name of the column in files and engines.
   *
   * <p>Any Unicode text except NUL characters and unpaired surrogates. Within one record no two
   * columns may have the same name, nor names that differ only by case. When it is left out, the
   * column has the name of the component; writing an empty name is refused.
   *
   * @return the column's name
   */
  String name() default "";

  /**
   * What the column means, for the generated documentation and for sinks that can carry a comment.
   *
   * @return the description; empty by default
   */
  String doc() default "";
}
