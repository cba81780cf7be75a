package io.recordframe.codec.internal.function;

import com.google.protobuf.ByteString;
import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.function.WindowImplementation;
import io.recordframe.plan.type.DataType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the functions of a plan that have their code with them. A payload is read once, however
 * many functions refer to it. Nothing is defined before a function is called.
 */
public final class InlinedFunctions {

  private final DecodingLimits limits;
  private final Map<ByteString, InlinedCode> known = new HashMap<>();

  /**
   * Has read none yet.
   *
   * @param limits how many bytes a function may have
   */
  public InlinedFunctions(DecodingLimits limits) {
    this.limits = limits;
  }

  /**
   * A scalar function.
   *
   * @param payload header and message
   * @param function its name, for messages
   * @param types the types of its parameters and of its result
   * @return what computes it
   * @throws io.recordframe.plan.error.RecordframeException if the bytes are no such function, or
   *     their code may do what it may not
   */
  public ScalarImplementation scalar(ByteString payload, String function, List<DataType> types) {
    return new InlinedScalar(code(payload, FunctionHeader.Kind.SCALAR, function), types);
  }

  /**
   * An aggregate.
   *
   * @param payload header and message
   * @param function its name, for messages
   * @param types the types of its parameters, of its state and of its result
   * @return what computes it
   * @throws io.recordframe.plan.error.RecordframeException as for {@link #scalar}
   */
  public AggregateImplementation<?> aggregate(
      ByteString payload, String function, List<DataType> types) {
    return new InlinedAggregate(code(payload, FunctionHeader.Kind.AGGREGATE, function), types);
  }

  /**
   * A window function.
   *
   * @param payload header and message
   * @param function its name, for messages
   * @param types the types of its parameters and of its result
   * @return what computes it
   * @throws io.recordframe.plan.error.RecordframeException as for {@link #scalar}
   */
  public WindowImplementation window(ByteString payload, String function, List<DataType> types) {
    return new InlinedWindow(code(payload, FunctionHeader.Kind.WINDOW, function), types);
  }

  private InlinedCode code(ByteString payload, FunctionHeader.Kind kind, String function) {
    FunctionHeader.require(payload, kind, function);
    return known.computeIfAbsent(
        payload, bytes -> InlinedCode.read(bytes.toByteArray(), function, limits));
  }
}
