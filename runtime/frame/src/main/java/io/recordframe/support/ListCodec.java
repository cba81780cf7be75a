package io.recordframe.support;

import io.recordframe.constraint.Part;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ListType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists.
 *
 * @param <E> the elements
 */
final class ListCodec<E> extends VectorCodec<List<E>> {

  private final VectorCodec<E> element;
  private final boolean elementsNullable;

  ListCodec(VectorCodec<E> element, boolean elementsNullable) {
    super(new ListType(element.type(), elementsNullable));
    this.element = element;
    this.elementsNullable = elementsNullable;
  }

  @Override
  public @Nullable List<E>[] read(ColumnVector vector, Place place, long firstRow) {
    int[] offsets = vector.offsets();
    boolean[] nulls = vector.nulls();
    int size = vector.size();
    ColumnVector child = vector.child(0);
    boolean[] refusedNulls = elementsNullable ? null : child.nulls();
    @Nullable E[] elements;
    try {
      elements = element.read(child, Place.ELEMENT, 0);
    } catch (RefusedValueException refused) {
      throw Offsets.locate(refused, place, firstRow, offsets, size);
    }
    @Nullable List<E>[] lists = newArray(size);
    for (int i = 0; i < size; i++) {
      if (nulls == null || !nulls[i]) {
        int from = offsets[i];
        int to = offsets[i + 1];
        if (refusedNulls != null) {
          requireNoNull(refusedNulls, from, to, place, firstRow + i);
        }
        lists[i] =
            from == to
                ? Collections.emptyList()
                : Collections.unmodifiableList(
                    Arrays.asList(Arrays.copyOfRange(elements, from, to)));
      }
    }
    return lists;
  }

  private static void requireNoNull(boolean[] nulls, int from, int to, Place place, long row) {
    for (int i = from; i < to; i++) {
      if (nulls[i]) {
        throw RefusedValueException.inside(
            place,
            "[" + (i - from) + "]",
            row,
            "null was read, but the list's elements are not nullable; declare them @Nullable, or"
                + " replace or filter out the nulls before they are read");
      }
    }
  }

  @Override
  public ColumnVector write(@Nullable List<E>[] values, Place place, long firstRow) {
    int size = values.length;
    int[] offsets = new int[size + 1];
    long total = 0;
    for (int i = 0; i < size; i++) {
      List<E> list = values[i];
      if (list != null) {
        total += list.size();
      }
      offsets[i + 1] = Offsets.checked(total, place, firstRow + i);
    }
    @Nullable E[] elements = element.newArray(offsets[size]);
    for (int i = 0; i < size; i++) {
      List<E> list = values[i];
      if (list != null) {
        fill(elements, list, offsets[i], offsets[i + 1], place, firstRow + i);
      }
    }
    try {
      return HeapVector.nested(
          type(), offsets, Nulls.of(values), element.write(elements, Place.ELEMENT, 0));
    } catch (RefusedValueException refused) {
      throw Offsets.locate(refused, place, firstRow, offsets, size);
    }
  }

  @Override
  VectorCodec<?> part(Part part) {
    return part == Part.ELEMENT ? element : super.part(part);
  }

  private void fill(@Nullable E[] elements, List<E> list, int from, int to, Place place, long row) {
    int next = from;
    for (E value : list) {
      if (next == to) {
        throw Offsets.changed(place, row);
      }
      if (value == null && !elementsNullable) {
        throw RefusedValueException.inside(
            place,
            "[" + (next - from) + "]",
            row,
            "the list holds null, but its elements are not nullable; declare them @Nullable, or"
                + " leave the nulls out");
      }
      elements[next++] = value;
    }
    if (next != to) {
      throw Offsets.changed(place, row);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // There are no arrays of a parameterized type but by this cast.
  public @Nullable List<E>[] newArray(int length) {
    return (List<E>[]) new List<?>[length];
  }
}
