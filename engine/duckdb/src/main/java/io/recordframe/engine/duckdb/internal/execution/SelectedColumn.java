package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.plan.batch.AbstractVector;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some values of another column, in an order of their own. */
final class SelectedColumn extends AbstractVector {

  private final ColumnVector source;
  private final int[] selection;

  SelectedColumn(ColumnVector source, int[] selection) {
    super(source.type());
    this.source = source;
    this.selection = selection;
  }

  @Override
  public int size() {
    return selection.length;
  }

  @Override
  public boolean @Nullable [] nulls() {
    boolean @Nullable [] values = source.nulls();
    if (values == null) {
      return null;
    }
    boolean[] selected = new boolean[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public boolean[] booleans() {
    boolean[] values = source.booleans();
    boolean[] selected = new boolean[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public byte[] bytes() {
    byte[] values = source.bytes();
    byte[] selected = new byte[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public short[] shorts() {
    short[] values = source.shorts();
    short[] selected = new short[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public int[] ints() {
    int[] values = source.ints();
    int[] selected = new int[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public long[] longs() {
    long[] values = source.longs();
    long[] selected = new long[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public float[] floats() {
    float[] values = source.floats();
    float[] selected = new float[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public double[] doubles() {
    double[] values = source.doubles();
    double[] selected = new double[size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }

  @Override
  public @Nullable String[] strings() {
    return select(source.strings(), new String[size()]);
  }

  @Override
  public byte[] @Nullable [] binaries() {
    return select(source.binaries(), new byte[size()][]);
  }

  @Override
  public @Nullable BigDecimal[] decimals() {
    return select(source.decimals(), new BigDecimal[size()]);
  }

  @Override
  public @Nullable UUID[] uuids() {
    return select(source.uuids(), new UUID[size()]);
  }

  @Override
  public int[] offsets() {
    return lists().offsets();
  }

  @Override
  public ColumnVector child(int index) {
    ColumnVector child = source.child(index);
    return source.type() instanceof StructType
        ? new SelectedColumn(child, selection)
        : lists().select(child);
  }

  private Lists lists() {
    int[] offsets = source.offsets();
    int[] starts = new int[size()];
    int[] lengths = new int[size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = offsets[selection[i]];
      lengths[i] = offsets[selection[i] + 1] - starts[i];
    }
    return Lists.of(starts, lengths, starts.length);
  }

  private <T> @Nullable T[] select(@Nullable T[] values, @Nullable T[] selected) {
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[selection[i]];
    }
    return selected;
  }
}
