package io.recordframe;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/**
 * Records of a result. Cannot be changed, and iterates without a wrapper around a wrapper: that
 * costs as much a row as to make the record.
 */
final class RowList<R> extends AbstractList<R> implements RandomAccess {

  private final R[] rows;

  /**
   * A list of the records in an array.
   *
   * @param rows the records, which nobody changes any more
   */
  RowList(R[] rows) {
    this.rows = rows;
  }

  /** The records of all lists one after the other. */
  @SuppressWarnings("unchecked") // an array of a list's own, which only ever gives R
  static <R> RowList<R> concat(List<RowList<R>> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int size = 0;
    for (RowList<R> part : parts) {
      size = Math.addExact(size, part.rows.length);
    }
    Object[] all = new Object[size];
    int position = 0;
    for (RowList<R> part : parts) {
      System.arraycopy(part.rows, 0, all, position, part.rows.length);
      position += part.rows.length;
    }
    return new RowList<>((R[]) all);
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public R get(int index) {
    return rows[index];
  }

  @Override
  public Iterator<R> iterator() {
    return new Rows<>(rows);
  }

  @Override
  public void forEach(Consumer<? super R> action) {
    for (R row : rows) {
      action.accept(row);
    }
  }

  @Override
  public Spliterator<R> spliterator() {
    return Spliterators.spliterator(
        rows, Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL);
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(rows, rows.length, Object[].class);
  }

  private static final class Rows<R> implements Iterator<R> {
    private final R[] rows;
    private int position;

    Rows(R[] rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return position < rows.length;
    }

    @Override
    public R next() {
      if (position >= rows.length) {
        throw new NoSuchElementException("There is no further row");
      }
      return rows[position++];
    }
  }
}
