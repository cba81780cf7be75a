package io.recordframe;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import io.recordframe.support.ComponentReader;
import org.jspecify.annotations.Nullable;

/** A frame of {@code Fault} rows, written as the processor writes frames. */
public final class FaultFrame extends Frame<FaultFrame, Fault, FaultColumns, NullableFaultColumns> {

  /** The columns of {@code Fault}. */
  public static final RecordSchema<Fault, FaultFrame> SCHEMA = new Definition();

  private FaultFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A row of a projection to {@code Fault}: one value for each component, in order.
   *
   * @param row the number of the row
   * @param column the name of the column
   * @param value the value as text
   * @param rule what the value does not meet
   * @return the row
   */
  public static Row<FaultFrame> row(
      LongExpr row, StrExpr column, NullableStrExpr value, StrExpr rule) {
    return Row.of(SCHEMA, row, column, value, rule);
  }

  private static final class Definition extends RecordSchema<Fault, FaultFrame> {

    Definition() {
      super(Fault.class, int64("row"), string("column"), string("value").orNull(), string("rule"));
    }

    @Override
    protected FaultFrame frame(FrameState state) {
      return new FaultFrame(state);
    }

    @Override
    protected RelationColumns columns(ColumnOrigin origin) {
      return new FaultColumns(origin);
    }

    @Override
    protected @Nullable Fault[] read(ComponentReader values) {
      long[] rows = values.longs(0);
      String[] columns = (String[]) values.values(1);
      @Nullable String[] texts = (String[]) values.values(2);
      String[] rules = (String[]) values.values(3);
      boolean[] absent = values.absent();
      @Nullable Fault[] faults = new Fault[values.rowCount()];
      for (int i = 0; i < faults.length; i++) {
        if (absent == null || !absent[i]) {
          faults[i] = new Fault(rows[i], columns[i], texts[i], rules[i]);
        }
      }
      return faults;
    }

    @Override
    protected long longOf(Fault fault, int index) {
      return switch (index) {
        case 0 -> fault.row();
        default -> throw noComponent(index);
      };
    }

    @Override
    protected @Nullable Object valueOf(Fault fault, int index) {
      return switch (index) {
        case 1 -> fault.column();
        case 2 -> fault.value();
        case 3 -> fault.rule();
        default -> throw noComponent(index);
      };
    }
  }
}
