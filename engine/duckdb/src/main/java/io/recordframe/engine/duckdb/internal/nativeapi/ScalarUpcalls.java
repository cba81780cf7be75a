package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.FunctionSlots.Registration;
import io.recordframe.engine.duckdb.internal.nativeapi.FunctionSlots.Slot;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.ScalarFunctions;

/** What DuckDB calls when a query calls a {@link JavaFunction.Scalar}. It catches everything. */
final class ScalarUpcalls {

  /** The address of {@link #call} as a C function. */
  static final long CALL = Upcall.stub(ScalarUpcalls::call);

  private ScalarUpcalls() {}

  private static void call(long info, long input, long output) {
    try {
      Slot slot = Tokens.get(ScalarFunctions.getExtraInfo(info), Slot.class);
      Registration registration = slot.registration();
      CallBatch arguments = new CallBatch(input, slot.parameters());
      try {
        JavaFunction.Scalar function = (JavaFunction.Scalar) registration.function();
        ResultVector.write(
            output,
            slot.result(),
            arguments.rowCount(),
            result -> function.call(arguments, result));
      } catch (Throwable thrown) {
        registration.failed(thrown);
        throw thrown;
      } finally {
        arguments.end();
      }
    } catch (Throwable thrown) {
      UpcallErrors.report(thrown, info, ScalarFunctions::setError);
    }
  }
}
