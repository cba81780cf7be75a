package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.CallBatch;
import io.recordframe.engine.duckdb.internal.nativeapi.JavaFunction;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.engine.duckdb.internal.nativeapi.VectorWriter;
import io.recordframe.engine.duckdb.internal.source.ColumnTypes;
import io.recordframe.engine.duckdb.internal.source.VectorTransfer;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.AggregateState;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.type.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Functions of users in the form in which DuckDB calls them. */
final class UserFunctions {

  private UserFunctions() {}

  /**
   * A function as DuckDB calls it.
   *
   * @param function the function
   * @param isOver whether nobody needs any more what it gives
   */
  static JavaFunction callable(UserFunction function, BooleanSupplier isOver) {
    List<NativeType> parameters =
        function.parameters().stream().map(field -> ColumnTypes.toNative(field.type())).toList();
    NativeType result = ColumnTypes.toNative(function.result().type());
    return switch (function) {
      case UserScalarFunction scalar -> new Scalar(scalar, parameters, result, isOver);
      case UserAggregateFunction aggregate -> new Aggregate(aggregate, parameters, result, isOver);
      case UserWindowFunction window -> PartitionedFunction.of(window, isOver);
    };
  }

  private record Scalar(
      UserScalarFunction function,
      List<NativeType> parameters,
      NativeType result,
      Queue<List<Buffers>> unused,
      CallSize size)
      implements JavaFunction.Scalar {

    Scalar(
        UserScalarFunction function,
        List<NativeType> parameters,
        NativeType result,
        BooleanSupplier isOver) {
      this(
          function,
          parameters,
          result,
          new ConcurrentLinkedQueue<>(),
          new CallSize(function, isOver));
    }

    /** What holds for one query only must not be computed once for all runs of a statement. */
    @Override
    public boolean isVolatile() {
      return function.volatility() != Volatility.IMMUTABLE;
    }

    @Override
    public void call(CallBatch arguments, VectorWriter writer) {
      List<Buffers> buffers = unused.poll();
      if (buffers == null) {
        buffers = buffers(function.parameters());
      }
      ColumnVector values = size.evaluate(new Arguments(arguments, function.parameters(), buffers));
      write(function, values, writer, arguments.rowCount());
      unused.add(buffers);
    }
  }

  private record Aggregate(
      UserAggregateFunction function,
      List<NativeType> parameters,
      NativeType result,
      BooleanSupplier isOver)
      implements JavaFunction.Aggregate {

    @Override
    public Object newState() {
      return function.newState();
    }

    @Override
    public void update(Object[] states, CallBatch arguments) {
      CallSize.requireNeeded(function, isOver);
      function.update(
          cast(states),
          new Arguments(arguments, function.parameters(), buffers(function.parameters())));
    }

    @Override
    public void merge(Object target, Object source) {
      function.merge((AggregateState) target, (AggregateState) source);
    }

    @Override
    public void finish(Object[] states, VectorWriter writer) {
      write(function, function.finish(cast(states)), writer, states.length);
    }

    private static AggregateState[] cast(Object[] states) {
      return Arrays.copyOf(states, states.length, AggregateState[].class);
    }
  }

  /** The arrays for one call at a time, one for each argument. */
  static List<Buffers> buffers(List<Field> parameters) {
    return parameters.stream().map(_ -> new Buffers()).toList();
  }

  static void write(UserFunction function, ColumnVector values, VectorWriter writer, int count) {
    try {
      VectorTransfer.write(values, writer, count);
    } catch (RuntimeException invalid) {
      throw new QueryFailedException(
          "The function %s gave a result that is none of %s: %s"
              .formatted(
                  function.name(), function.result().type().displayName(), invalid.getMessage()),
          invalid);
    }
  }

  /** The arguments of a call, copied to arrays when they are asked for. */
  static final class Arguments implements ColumnBatch {
    private final CallBatch batch;
    private final List<Field> parameters;
    private final List<Buffers> buffers;
    private final @Nullable NativeColumn[] columns;

    Arguments(CallBatch batch, List<Field> parameters, List<Buffers> buffers) {
      this.batch = batch;
      this.parameters = parameters;
      this.buffers = buffers;
      this.columns = new NativeColumn[parameters.size()];
    }

    @Override
    public int rowCount() {
      return batch.rowCount();
    }

    @Override
    public ColumnVector column(int index) {
      NativeColumn column = columns[index];
      if (column == null) {
        column =
            new NativeColumn(
                batch::requireValid,
                batch.vector(index),
                parameters.get(index).type(),
                buffers.get(index));
        columns[index] = column;
      }
      return column;
    }
  }
}
