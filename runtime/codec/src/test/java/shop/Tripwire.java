package shop;

import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import io.recordframe.plan.function.UserScalarFunction;

/** A function that tells when its classes are initialised: it fails then. */
public final class Tripwire {

  private Tripwire() {}

  /** Cannot be initialised. */
  static final class Trap {
    static final long VALUE = spring();

    private Trap() {}

    private static long spring() {
      throw new IllegalStateException("the trap is sprung");
    }
  }

  public static UserScalarFunction function() {
    return Functions.scalar("shop.tripwire", Types.LONG, Types.LONG, number -> number + Trap.VALUE)
        .function();
  }
}
