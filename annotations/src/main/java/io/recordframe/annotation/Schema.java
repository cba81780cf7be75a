package io.recordframe.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record the schema of a frame.
 *
 * <p>The components are the columns, in their order. From {@code @Schema record Order(...)} the
 * annotation processor generates the frame {@code OrderFrame} and its columns, in the package of
 * the record and with its visibility. For a nested record the names of the enclosing types come
 * first, joined by underscores: {@code Shop.Order} gives {@code Shop_OrderFrame}.
 *
 * <p>The record must not be private, local, generic, empty or recursive, and every component must
 * be of a supported type: {@code boolean}, {@code byte}, {@code short}, {@code int}, {@code long},
 * {@code float}, {@code double}, their boxed forms together with {@code @Nullable}, {@code String},
 * {@link java.math.BigDecimal} together with {@link Decimal}, {@link java.time.LocalDate}, {@link
 * java.time.LocalTime}, {@link java.time.LocalDateTime}, {@link java.time.Instant}, {@link
 * java.time.Duration}, {@link java.util.UUID}, {@code byte[]}, an enum, another {@code @Schema}
 * record, {@link java.util.List} of any of these, or {@link java.util.Map} of a scalar key to any
 * of these. A component can be null only where it, or its type, carries an annotation whose simple
 * name is {@code Nullable}; the same holds for the elements of lists and the values of maps.
 *
 * <p>The annotation is kept in class files, so that a schema of another library can be nested or
 * named as {@link #from()}; it is not visible by reflection at run time.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Schema {

  /**
   * The schema record that this one evolves from; {@code void.class}, the default, when there is
   * none.
   *
   * <p>Components of the same name are shared: at least one must be, and each must agree with the
   * other record in type and nullability. Components that the other record has and this one has not
   * are dropped. The generated frame then offers {@code from}, which takes the columns of the other
   * record and asks only for the components that are new.
   *
   * @return the class of the record to evolve from, or {@code void.class}
   */
  Class<?> from() default void.class;

  /**
   * Whether the generated frame also offers a staged builder, which names each component where it
   * is set. It is worth its extra classes where several components share a type and could be
   * swapped.
   *
   * @return true to generate the staged builder; false by default
   */
  boolean stagedBuilder() default false;
}
