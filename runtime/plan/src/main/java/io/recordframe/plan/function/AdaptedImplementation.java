package io.recordframe.plan.function;

import java.util.List;

/**
 * An implementation that the library has made of a user's function of single values. It travels as
 * the function and what its values are; an {@link ImplementationAdapter} makes it again.
 */
public interface AdaptedImplementation {

  /**
   * What the user has written.
   *
   * @return the function of a row or of a partition, or the aggregator
   */
  Object function();

  /**
   * What the values are in Java.
   *
   * @return the parameters in order, then the state of an aggregate, then the result
   */
  List<JavaValueType> valueTypes();
}
