package io.recordframe;

import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/** What a session turns plans into bytes with. The codec is looked for when it is needed first. */
final class PlanTransfer {

  private final FunctionRegistry functions;
  private volatile @Nullable PlanCodec codec;

  PlanTransfer() {
    this(new FunctionRegistry(), null);
  }

  private PlanTransfer(FunctionRegistry functions, @Nullable PlanCodec codec) {
    this.functions = functions;
    this.codec = codec;
  }

  FunctionRegistry functions() {
    return functions;
  }

  PlanCodec codec() {
    PlanCodec known = codec;
    if (known == null) {
      known = PlanCodec.installed().withFunctions(functions);
      codec = known;
    }
    return known;
  }

  /** Another codec over the same registered functions. */
  PlanTransfer with(PlanCodec other) {
    return new PlanTransfer(functions, other.withFunctions(functions));
  }
}
