package io.recordframe.codec.internal.function;

import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.type.DataType;
import java.util.List;

/** Reads functions with their code. Nothing is defined before they are called. */
public final class InlinedFunctions {

  private InlinedFunctions() {}

  /**
   * A scalar function.
   *
   * @param bytes header and message
   * @param function its name, for messages
   * @param types the types of its parameters and of its result
   * @param limits how many bytes it may have
   * @return what computes it
   * @throws io.recordframe.plan.error.RecordframeException if the bytes are no such function, or
   *     their code may do what it may not
   */
  public static ScalarImplementation scalar(
      byte[] bytes, String function, List<DataType> types, DecodingLimits limits) {
    return new InlinedScalar(
        InlinedCode.read(bytes, FunctionHeader.Kind.SCALAR, function, limits), types);
  }

  /**
   * An aggregate.
   *
   * @param bytes header and message
   * @param function its name, for messages
   * @param types the types of its parameters, of its state and of its result
   * @param limits how many bytes it may have
   * @return what computes it
   * @throws io.recordframe.plan.error.RecordframeException as for {@link #scalar}
   */
  public static AggregateImplementation<?> aggregate(
      byte[] bytes, String function, List<DataType> types, DecodingLimits limits) {
    return new InlinedAggregate(
        InlinedCode.read(bytes, FunctionHeader.Kind.AGGREGATE, function, limits), types);
  }
}
