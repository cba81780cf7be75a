package io.recordframe.plan.function;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table function of the user, held against what the function declares. */
final class TableFunctionRows implements BatchCursor {

  private final UserTableFunction function;
  private final String call;
  private final BatchCursor rows;
  private long before;

  private TableFunctionRows(UserTableFunction function, String call, BatchCursor rows) {
    this.function = function;
    this.call = call;
    this.rows = rows;
  }

  static TableFunctionRows open(UserTableFunction function, List<TypedValue> arguments) {
    String call = function.call(arguments);
    BatchCursor rows;
    try {
      rows = function.implementation().open(arguments);
    } catch (Throwable thrown) {
      throw failed(call, thrown);
    }
    if (rows == null) {
      throw new QueryFailedException("The table function %s gave no rows but null".formatted(call));
    }
    return new TableFunctionRows(function, call, rows);
  }

  @Override
  public Schema schema() {
    return function.schema();
  }

  @Override
  public @Nullable ColumnBatch next() {
    while (true) {
      ColumnBatch batch;
      try {
        batch = rows.next();
      } catch (Throwable thrown) {
        throw failed(call, thrown);
      }
      if (batch == null || batch.rowCount() > 0) {
        long first = before;
        before += batch == null ? 0 : batch.rowCount();
        return batch == null ? null : new Checked(batch, first);
      }
    }
  }

  @Override
  public void close() {
    rows.close();
  }

  private static QueryFailedException failed(String call, Throwable thrown) {
    return new QueryFailedException(
        "The table function %s failed: %s".formatted(call, UserCalls.described(thrown)), thrown);
  }

  /** A batch whose columns are checked when they are asked for. */
  private final class Checked implements ColumnBatch {
    private final ColumnBatch batch;
    private final long first;

    Checked(ColumnBatch batch, long first) {
      this.batch = batch;
      this.first = first;
    }

    @Override
    public int rowCount() {
      return batch.rowCount();
    }

    @Override
    public ColumnVector column(int index) {
      Field field = function.schema().field(index);
      ColumnVector column;
      try {
        column = batch.column(index);
      } catch (Throwable thrown) {
        throw failed(call, thrown);
      }
      if (!column.type().equals(field.type()) || column.size() != batch.rowCount()) {
        throw new QueryFailedException(
            "The table function %s gave %d values of %s for the column %s, but %d values of %s are due"
                .formatted(
                    call,
                    column.size(),
                    column.type().displayName(),
                    field.name(),
                    batch.rowCount(),
                    field.type().displayName()));
      }
      boolean[] nulls = field.nullable() ? null : column.nulls();
      for (int row = 0; nulls != null && row < batch.rowCount(); row++) {
        if (nulls[row]) {
          throw new QueryFailedException(
              "The table function %s gave null for the column %s in row %d, but it is declared as never null"
                  .formatted(call, field.name(), first + row + 1));
        }
      }
      return column;
    }
  }
}
