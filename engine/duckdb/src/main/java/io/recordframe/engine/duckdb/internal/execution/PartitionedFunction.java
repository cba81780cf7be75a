package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.CallBatch;
import io.recordframe.engine.duckdb.internal.nativeapi.JavaFunction;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.engine.duckdb.internal.nativeapi.VectorWriter;
import io.recordframe.engine.duckdb.internal.source.ColumnTypes;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A window function of the user in the form in which DuckDB calls it: as a scalar function from
 * lists to a list. A list holds what the rows of one partition have for a parameter.
 *
 * @param function the function
 * @param lists its parameters as lists
 * @param parameters the types of the lists
 * @param result the type of the list of results
 * @param isOver whether nobody needs any more what it gives
 */
record PartitionedFunction(
    UserWindowFunction function,
    List<Field> lists,
    List<NativeType> parameters,
    NativeType result,
    BooleanSupplier isOver)
    implements JavaFunction.Scalar {

  static PartitionedFunction of(UserWindowFunction function, BooleanSupplier isOver) {
    List<Field> lists =
        function.parameters().stream()
            .map(parameter -> Field.nullable(parameter.name(), listOf(parameter)))
            .toList();
    return new PartitionedFunction(
        function,
        lists,
        lists.stream().map(list -> ColumnTypes.toNative(list.type())).toList(),
        ColumnTypes.toNative(listOf(function.result())),
        isOver);
  }

  private static DataType listOf(Field elements) {
    return new ListType(elements.type(), true);
  }

  @Override
  public boolean isVolatile() {
    return function.volatility() != Volatility.IMMUTABLE;
  }

  @Override
  public void call(CallBatch arguments, VectorWriter writer) {
    int partitions = arguments.rowCount();
    ColumnBatch columns =
        new UserFunctions.Arguments(arguments, lists, UserFunctions.buffers(lists));
    int[] offsets = columns.column(0).offsets();
    List<ColumnVector> elements = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      elements.add(columns.column(i).child(0));
    }
    HeapBatch rows = new HeapBatch(offsets[partitions], elements);
    List<ColumnVector> results = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      int count = offsets[i + 1] - offsets[i];
      // Over no rows at all there is one partition without a list.
      if (count > 0) {
        CallSize.requireNeeded(function, isOver);
        results.add(function.evaluate(HeapBatch.copyOf(rows, lists.size(), offsets[i], count)));
      }
    }
    UserFunctions.write(
        function,
        HeapVector.nested(
            listOf(function.result()),
            offsets,
            null,
            HeapVector.concatenation(function.result().type(), results)),
        writer,
        partitions);
  }
}
