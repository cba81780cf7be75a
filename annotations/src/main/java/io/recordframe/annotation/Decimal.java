package io.recordframe.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the precision and scale of a {@link java.math.BigDecimal}: of a component of a {@link
 * Schema} record, of a parameter of a {@link Function}, or, on its method, of its result.
 *
 * <p>It is required wherever {@code BigDecimal} occurs in the type there, and covers every
 * occurrence: in {@code List<BigDecimal>} the elements, in {@code Map<String, BigDecimal>} the
 * values, and in {@code Map<BigDecimal, BigDecimal>} the keys and the values alike.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Decimal {

  /**
   * The number of decimal digits that a value can have, before and after the decimal point
   * together.
   *
   * @return the precision, from 1 to 38
   */
  int precision();

  /**
   * The number of decimal digits after the decimal point.
   *
   * @return the scale, from 0 to the precision
   */
  int scale();
}
