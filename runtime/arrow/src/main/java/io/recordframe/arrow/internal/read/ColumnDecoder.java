package io.recordframe.arrow.internal.read;

import static java.util.Arrays.fill;
import static java.util.Arrays.setAll;

import io.recordframe.arrow.internal.format.ArrowField;
import io.recordframe.arrow.internal.format.ArrowField.DictionaryIndex;
import io.recordframe.arrow.internal.format.Encoding;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Header.Node;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a batch. Walks through the nodes and buffers in the order of the column's tree, and
 * checks every value before it hands on any: what comes out is what any engine may be given.
 */
final class ColumnDecoder {

  private final Header.Rows rows;
  private final Buffers buffers;
  private final Dictionaries dictionaries;
  private final Place place;
  private int node;
  private int buffer;
  private int view;

  /**
   * A decoder that begins at a node, a buffer, and a column by views.
   *
   * @param rows what the batch has, which was held against the schema
   */
  ColumnDecoder(
      Header.Rows rows,
      Buffers buffers,
      Dictionaries dictionaries,
      Place place,
      int node,
      int buffer,
      int view) {
    this.rows = rows;
    this.buffers = buffers;
    this.dictionaries = dictionaries;
    this.place = place;
    this.node = node;
    this.buffer = buffer;
    this.view = view;
  }

  /**
   * The next column.
   *
   * @param length how many values it must have
   * @param absent which values are not there since what holds the column is null, or null
   */
  ColumnVector decode(ArrowField field, int length, boolean @Nullable [] absent) {
    Node found = rows.nodes().get(node++);
    if (found.length() != length) {
      throw place.malformed(
          field, "must have %d values, but has %d".formatted(length, found.length()));
    }
    boolean[] own = nulls(field, found);
    requireNonNull(field, own, absent);
    boolean[] nulls = union(own, absent);
    DictionaryIndex index = field.index();
    if (index != null) {
      return referred(field, index, length, nulls, absent);
    }
    ValueDecoder values = new ValueDecoder(field, length, nulls, place);
    return switch (field.encoding()) {
      case Encoding.Bits _ -> values.booleans(fixed(field, (length + 7L) / 8));
      case Encoding.Whole whole ->
          values.integers(fixed(field, bytes(length, whole.bits())), whole);
      case Encoding.Floating(int bits) -> values.floating(fixed(field, bytes(length, bits)), bits);
      case Encoding.Decimal decimal ->
          values.decimals(fixed(field, bytes(length, decimal.bits())), decimal);
      case Encoding.Text(boolean large) -> {
        int[] offsets = offsets(field, length, large);
        yield values.strings(offsets, fixed(field, offsets[length]));
      }
      case Encoding.Binary(boolean large) -> {
        int[] offsets = offsets(field, length, large);
        yield values.binaries(offsets, fixed(field, offsets[length]));
      }
      case Encoding.Views(boolean text) -> {
        Slice views = fixed(field, bytes(length, 128));
        yield values.views(views, viewed(), text);
      }
      case Encoding.FixedBinary(int width) ->
          values.fixedBinaries(fixed(field, (long) length * width), width);
      case Encoding.Uuid _ -> values.uuids(fixed(field, bytes(length, 128)));
      case Encoding.Temporal temporal ->
          values.temporal(fixed(field, bytes(length, temporal.bits())), temporal);
      case Encoding.Lists(boolean large) -> lists(field, offsets(field, length, large), nulls);
      case Encoding.FixedLists(int size) -> fixedLists(field, length, size, nulls);
      case Encoding.Struct _ -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (ArrowField child : field.children()) {
          fields.add(decode(child, length, nulls));
        }
        yield HeapVector.struct(field.type(), length, nulls, fields);
      }
      case Encoding.Maps _ -> maps(field, offsets(field, length, false), nulls);
    };
  }

  private static long bytes(int length, int bits) {
    return (long) length * bits / Byte.SIZE;
  }

  /** The bytes that the next buffer must have at least. */
  private Slice fixed(ArrowField field, long needed) {
    Slice bytes = buffers.first(buffer++, needed);
    if (bytes.length() < needed) {
      throw place.malformed(
          field, "needs a buffer of %d bytes, but has one of %d".formatted(needed, bytes.length()));
    }
    return bytes;
  }

  /** The buffers that the views of a column lead to. */
  private List<Slice> viewed() {
    List<Slice> viewed = new ArrayList<>();
    for (int end = buffer + rows.viewed().get(view++); buffer < end; buffer++) {
      viewed.add(buffers.first(buffer, Long.MAX_VALUE));
    }
    return viewed;
  }

  private boolean @Nullable [] nulls(ArrowField field, Node found) {
    int length = found.length();
    long needed = (length + 7L) / 8;
    Slice valid = buffers.first(buffer++, needed);
    if (valid.length() == 0 && found.nulls() == 0) {
      return null;
    }
    if (valid.length() < needed) {
      throw place.malformed(
          field,
          "has %d values and %d nulls, but says in %d bytes which they are"
              .formatted(length, found.nulls(), valid.length()));
    }
    boolean[] nulls = new boolean[length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (!valid.bitAt(i)) {
        nulls[i] = true;
        count++;
      }
    }
    if (count != found.nulls()) {
      throw place.malformed(
          field, "is said to have %d nulls, but has %d".formatted(found.nulls(), count));
    }
    return count == 0 ? null : nulls;
  }

  private void requireNonNull(
      ArrowField field, boolean @Nullable [] nulls, boolean @Nullable [] absent) {
    if (field.nullable() || nulls == null) {
      return;
    }
    for (int i = 0; i < nulls.length; i++) {
      if (nulls[i] && (absent == null || !absent[i])) {
        throw place.invalid(field, i, "is null, but the schema says that none is");
      }
    }
  }

  private static boolean @Nullable [] union(boolean @Nullable [] left, boolean @Nullable [] right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    boolean[] union = new boolean[left.length];
    for (int i = 0; i < union.length; i++) {
      union[i] = left[i] || right[i];
    }
    return union;
  }

  private int[] offsets(ArrowField field, int length, boolean large) {
    int width = large ? Long.BYTES : Integer.BYTES;
    Slice bytes = fixed(field, length == 0 ? 0 : (length + 1L) * width);
    int[] offsets = new int[length + 1];
    if (length == 0) {
      return offsets;
    }
    long before = 0;
    for (int i = 0; i <= length; i++) {
      long offset = large ? bytes.longAt(i) : bytes.intAt(i);
      if (offset < before || offset > Integer.MAX_VALUE) {
        throw place.malformed(
            field, "has offsets that must not fall: %d stands behind %d".formatted(offset, before));
      }
      offsets[i] = (int) offset;
      before = offset;
    }
    return offsets;
  }

  private ColumnVector lists(ArrowField field, int[] offsets, boolean @Nullable [] nulls) {
    ArrowField element = field.children().getFirst();
    int size = elements(field, offsets);
    return compact(field, offsets, nulls, decode(element, size, null));
  }

  private ColumnVector fixedLists(
      ArrowField field, int length, int size, boolean @Nullable [] nulls) {
    int found = rows.nodes().get(node).length();
    if ((long) length * size != found) {
      throw place.malformed(
          field,
          "has %d lists of %d elements each, but %d elements".formatted(length, size, found));
    }
    int[] offsets = new int[length + 1];
    boolean @Nullable [] absent = nulls == null ? null : new boolean[found];
    for (int i = 0; i < length; i++) {
      offsets[i + 1] = offsets[i] + size;
      if (absent != null && nulls != null && nulls[i]) {
        fill(absent, offsets[i], offsets[i + 1], true);
      }
    }
    ArrowField element = field.children().getFirst();
    return compact(field, offsets, nulls, decode(element, found, absent));
  }

  private ColumnVector maps(ArrowField field, int[] offsets, boolean @Nullable [] nulls) {
    ArrowField entries = field.children().getFirst();
    ColumnVector structs = decode(entries, elements(field, offsets), null);
    if (structs.nulls() != null) {
      throw place.malformed(field, "has entries that are null");
    }
    ColumnVector map = compact(field, offsets, nulls, structs.child(0), structs.child(1));
    ColumnVector keys = map.child(0);
    if (keys.nulls() != null) {
      throw place.malformed(field, "has keys that are null");
    }
    int repeated = DistinctKeys.firstRepeated(keys, map.offsets());
    if (repeated >= 0) {
      throw place.invalid(field, repeated, "has a key twice; the keys of a map must differ");
    }
    return map;
  }

  private int elements(ArrowField field, int[] offsets) {
    int size = rows.nodes().get(node).length();
    int end = offsets[offsets.length - 1];
    if (size < end) {
      throw place.malformed(field, "refers to %d elements, but has %d".formatted(end, size));
    }
    return size;
  }

  /** Lists whose elements stand one behind the other from the first on, and nulls have none. */
  private static ColumnVector compact(
      ArrowField field, int[] offsets, boolean @Nullable [] nulls, ColumnVector... children) {
    ColumnVector lists = HeapVector.nested(field.type(), offsets, nulls, children);
    int count = offsets.length - 1;
    boolean compact = offsets[0] == 0 && offsets[count] == children[0].size();
    for (int i = 0; nulls != null && compact && i < count; i++) {
      compact = !nulls[i] || offsets[i] == offsets[i + 1];
    }
    if (compact) {
      return lists;
    }
    int[] positions = new int[count];
    setAll(positions, i -> i);
    return Gather.of(lists, positions, nulls);
  }

  private ColumnVector referred(
      ArrowField field,
      DictionaryIndex index,
      int length,
      boolean @Nullable [] nulls,
      boolean @Nullable [] absent) {
    Slice bytes = fixed(field, bytes(length, index.bits()));
    ColumnVector values = dictionaries.values(index.id());
    int[] positions = new int[length];
    for (int i = 0; i < length; i++) {
      if (nulls != null && nulls[i]) {
        continue;
      }
      long position = position(bytes, index, i);
      if (position < 0 || position >= values.size()) {
        throw place.malformed(
            field,
            "refers to value %s of the dictionary %d, which has %d"
                .formatted(
                    index.signed() ? String.valueOf(position) : Long.toUnsignedString(position),
                    index.id(),
                    values.size()));
      }
      positions[i] = (int) position;
    }
    ColumnVector gathered = Gather.of(values, positions, nulls);
    requireNonNull(field, gathered.nulls(), absent);
    return gathered;
  }

  private static long position(Slice bytes, DictionaryIndex index, int at) {
    return switch (index.bits()) {
      case 8 -> index.signed() ? bytes.byteAt(at) : Byte.toUnsignedLong(bytes.byteAt(at));
      case 16 -> index.signed() ? bytes.shortAt(at) : Short.toUnsignedLong(bytes.shortAt(at));
      case 32 -> index.signed() ? bytes.intAt(at) : Integer.toUnsignedLong(bytes.intAt(at));
      default -> bytes.longAt(at);
    };
  }
}
