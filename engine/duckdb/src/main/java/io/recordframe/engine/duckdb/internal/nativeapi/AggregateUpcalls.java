package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.FunctionSlots.Registration;
import io.recordframe.engine.duckdb.internal.nativeapi.FunctionSlots.Slot;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.AggregateFunctions;

/**
 * What DuckDB calls when a query calls a {@link JavaFunction.Aggregate}. Each catches everything. A
 * state of DuckDB's is one word: the number of the Java state, or 0 as long as nothing was added.
 */
final class AggregateUpcalls {

  static final long SIZE = Upcall.numberStub(AggregateUpcalls::size);
  static final long INIT = Upcall.stub(AggregateUpcalls::init);
  static final long UPDATE = Upcall.stub(AggregateUpcalls::update);
  static final long COMBINE = Upcall.stub(AggregateUpcalls::combine);
  static final long FINISH = Upcall.stub(AggregateUpcalls::finish);
  static final long DESTROY = Upcall.stub(AggregateUpcalls::destroy);

  private AggregateUpcalls() {}

  private static long size(long info) {
    return Long.BYTES;
  }

  private static void init(long info, long state) {
    NativeMemory.ALL.set(JAVA_LONG, state, 0);
  }

  private static void update(long info, long input, long states) {
    guarded(
        info,
        (slot, aggregate) -> {
          CallBatch arguments = new CallBatch(input, slot.parameters());
          try {
            aggregate.update(existing(aggregate, states, arguments.rowCount()), arguments);
          } finally {
            arguments.end();
          }
        });
  }

  /** The sources stay as they are: for windows DuckDB combines them into several targets. */
  private static void combine(long info, long sources, long targets, long count) {
    guarded(
        info,
        (slot, aggregate) -> {
          for (long i = 0; i < count; i++) {
            long source = number(pointer(sources, i));
            if (source != 0) {
              Object target = existing(aggregate, pointer(targets, i));
              aggregate.merge(target, AggregateStates.get(source));
            }
          }
        });
  }

  private static void finish(long info, long sources, long result, long count, long offset) {
    guarded(
        info,
        (slot, aggregate) -> {
          Object[] states = new Object[Math.toIntExact(count)];
          for (int i = 0; i < states.length; i++) {
            long number = number(pointer(sources, i));
            states[i] = number == 0 ? aggregate.newState() : AggregateStates.get(number);
          }
          ResultVector.writeAt(
              result,
              slot.result(),
              states.length,
              Math.toIntExact(offset),
              writer -> aggregate.finish(states, writer));
        });
  }

  private static void destroy(long states, long count) {
    for (long i = 0; i < count; i++) {
      long state = pointer(states, i);
      long number = number(state);
      if (number != 0) {
        NativeMemory.ALL.set(JAVA_LONG, state, 0);
        AggregateStates.remove(number);
      }
    }
  }

  private static Object[] existing(JavaFunction.Aggregate aggregate, long states, int count) {
    Object[] existing = new Object[count];
    long previous = 0;
    for (int i = 0; i < count; i++) {
      long state = pointer(states, i);
      existing[i] = i > 0 && state == previous ? existing[i - 1] : existing(aggregate, state);
      previous = state;
    }
    return existing;
  }

  private static Object existing(JavaFunction.Aggregate aggregate, long state) {
    long number = number(state);
    if (number != 0) {
      return AggregateStates.get(number);
    }
    Object created = aggregate.newState();
    NativeMemory.ALL.set(JAVA_LONG, state, AggregateStates.create(created));
    return created;
  }

  private static long pointer(long array, long index) {
    return NativeMemory.ALL.get(JAVA_LONG, array + index * Long.BYTES);
  }

  private static long number(long state) {
    return NativeMemory.ALL.get(JAVA_LONG, state);
  }

  private static void guarded(long info, Body body) {
    try {
      Slot slot = Tokens.get(AggregateFunctions.getExtraInfo(info), Slot.class);
      Registration registration = slot.registration();
      try {
        body.run(slot, (JavaFunction.Aggregate) registration.function());
      } catch (Throwable thrown) {
        registration.failed(thrown);
        throw thrown;
      }
    } catch (Throwable thrown) {
      UpcallErrors.report(thrown, info, AggregateFunctions::setError);
    }
  }

  /** What is done with the aggregate of a slot. */
  @FunctionalInterface
  private interface Body {
    void run(Slot slot, JavaFunction.Aggregate aggregate);
  }
}
