package io.recordframe.plan.function;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Makes implementations of functions of single values. The library of the typed interface has one,
 * found by {@link ServiceLoader}.
 */
public interface ImplementationAdapter {

  /**
   * An implementation that calls a function for each row.
   *
   * @param function what {@link AdaptedImplementation#function} gave
   * @param valueTypes what {@link AdaptedImplementation#valueTypes} gave
   * @return the implementation
   * @throws IllegalArgumentException if the function is not one of as many values
   */
  ScalarImplementation scalar(Object function, List<JavaValueType> valueTypes);

  /**
   * An implementation that calls an aggregator for each row.
   *
   * @param aggregator what {@link AdaptedImplementation#function} gave
   * @param valueTypes what {@link AdaptedImplementation#valueTypes} gave
   * @return the implementation
   * @throws IllegalArgumentException if the aggregator is not one of as many values
   */
  AggregateImplementation<?> aggregate(Object aggregator, List<JavaValueType> valueTypes);

  /**
   * An implementation that calls a function for each partition.
   *
   * @param function what {@link AdaptedImplementation#function} gave
   * @param valueTypes what {@link AdaptedImplementation#valueTypes} gave
   * @return the implementation
   * @throws IllegalArgumentException if the function is not one of as many values
   */
  WindowImplementation window(Object function, List<JavaValueType> valueTypes);
}
