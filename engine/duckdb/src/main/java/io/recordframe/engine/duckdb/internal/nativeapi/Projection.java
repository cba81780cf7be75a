package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.TableFunctionCallbacks;
import java.util.Arrays;
import java.util.List;

/** Which columns of a source a scan is asked for, and where in the chunk each goes. */
final class Projection {
  private final int[] columns;
  private final NativeType[] types;
  private final int[] positions;

  private Projection(int[] columns, NativeType[] types, int[] positions) {
    this.columns = columns;
    this.types = types;
    this.positions = positions;
  }

  /**
   * Reads what DuckDB asks for. Where it only counts rows, it asks for a column beyond the declared
   * ones, and reads none of it.
   */
  static Projection of(long info, List<ColumnDescription> declared) {
    int count = Math.toIntExact(TableFunctionCallbacks.initGetColumnCount(info));
    int known = 0;
    int[] columns = new int[count];
    NativeType[] types = new NativeType[count];
    int[] positions = new int[count];
    for (int position = 0; position < count; position++) {
      long index = TableFunctionCallbacks.initGetColumnIndex(info, position);
      if (Long.compareUnsigned(index, declared.size()) < 0) {
        columns[known] = (int) index;
        types[known] = declared.get((int) index).type();
        positions[known] = position;
        known++;
      }
    }
    return new Projection(
        Arrays.copyOf(columns, known),
        Arrays.copyOf(types, known),
        Arrays.copyOf(positions, known));
  }

  /** The indices of the columns asked for. */
  int[] columns() {
    return columns.clone();
  }

  int size() {
    return columns.length;
  }

  NativeType type(int column) {
    return types[column];
  }

  /** Where in the chunk a column goes. */
  int position(int column) {
    return positions[column];
  }
}
