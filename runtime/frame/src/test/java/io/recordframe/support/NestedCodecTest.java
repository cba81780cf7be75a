package io.recordframe.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NestedCodecTest {

  private static final Place PLACE = new Place("Order", "things");
  private static final String SECOND_ROW = "row 12 (counted from 1): ";

  private static final VectorCodec<List<String>> TEXTS =
      VectorCodecs.list(VectorCodecs.STRING, false);
  private static final VectorCodec<Map<String, Integer>> NUMBERS =
      VectorCodecs.map(VectorCodecs.STRING, VectorCodecs.INT32, false);
  private static final VectorCodec<Address> ADDRESS = VectorCodecs.struct(AddressCodec.INSTANCE);

  private static void assertRefused(String path, String problem, ThrowingCallable code) {
    assertThatThrownBy(code)
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("Record Order, component things" + path + ", " + SECOND_ROW + problem);
  }

  /** An array of the type that the codec makes. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only copied.
  private static <T> T[] rows(VectorCodec<T> codec, T... values) {
    T[] rows = codec.newArray(values.length);
    System.arraycopy(values, 0, rows, 0, values.length);
    return rows;
  }

  private static <K, V> Map<K, V> mapOf(K key1, V value1, K key2, V value2) {
    Map<K, V> map = new LinkedHashMap<>();
    map.put(key1, value1);
    map.put(key2, value2);
    return map;
  }

  private static <T> List<T> roundTrip(VectorCodec<T> codec, List<T> values) {
    T[] rows = codec.newArray(values.size());
    for (int i = 0; i < rows.length; i++) {
      rows[i] = values.get(i);
    }
    ColumnVector vector = codec.write(rows, PLACE, 0);
    assertThat(vector.type()).isEqualTo(codec.type());
    assertThat(vector.size()).isEqualTo(rows.length);
    // The array may be one of objects, so it is not looked at as one of T.
    Object[] read = codec.read(vector, PLACE, 0);
    @SuppressWarnings("unchecked")
    List<T> list = (List<T>) Arrays.asList(read);
    return list;
  }

  @Test
  void lists() {
    List<List<String>> values =
        Arrays.asList(List.of("a", "", "\ud83d\ude00"), null, List.of(), List.of("b"));

    assertThat(TEXTS.type()).isEqualTo(new ListType(ScalarType.STRING, false));
    assertThat(roundTrip(TEXTS, values)).isEqualTo(values);
    assertThat(roundTrip(TEXTS, List.of())).isEmpty();
  }

  @Test
  void listsWithNulls() {
    VectorCodec<List<Long>> codec = VectorCodecs.list(VectorCodecs.INT64, true);
    List<List<Long>> values =
        Arrays.asList(
            Arrays.asList(null, Long.MIN_VALUE, null), null, Collections.singletonList(null));

    assertThat(codec.type()).isEqualTo(new ListType(ScalarType.INT64, true));
    assertThat(roundTrip(codec, values)).isEqualTo(values);
  }

  @Test
  void mapsKeepTheirOrder() {
    VectorCodec<Map<String, Integer>> codec =
        VectorCodecs.map(VectorCodecs.STRING, VectorCodecs.INT32, true);
    List<Map<String, Integer>> values =
        Arrays.asList(mapOf("z", null, "a", 1), null, Map.of(), mapOf("b", 2, "a", 3));

    List<Map<String, Integer>> read = roundTrip(codec, values);

    assertThat(codec.type()).isEqualTo(new MapType(ScalarType.STRING, ScalarType.INT32, true));
    assertThat(read).isEqualTo(values);
    assertThat(read.get(0)).containsExactly(entry("z", null), entry("a", 1));
    assertThat(read.get(3)).containsExactly(entry("b", 2), entry("a", 3));
  }

  private static <K, V> Map.Entry<K, V> entry(K key, V value) {
    return new SimpleImmutableEntry<>(key, value);
  }

  @Test
  void mapsOfOtherKeys() {
    VectorCodec<Map<LocalDate, BigDecimal>> codec =
        VectorCodecs.map(VectorCodecs.DATE, VectorCodecs.decimal(4, 2), false);
    LocalDate day = LocalDate.of(2026, 2, 28);

    assertThat(roundTrip(codec, List.of(Map.of(day, new BigDecimal("1.5")))))
        .containsExactly(Map.of(day, new BigDecimal("1.50")));
  }

  @Test
  void records() {
    List<Address> values =
        Arrays.asList(
            new Address("Lima", Integer.MIN_VALUE, null),
            null,
            new Address("", 0, LocalDate.EPOCH));

    assertThat(ADDRESS.type()).isEqualTo(new StructType(AddressCodec.INSTANCE.schema().fields()));
    assertThat(roundTrip(ADDRESS, values)).isEqualTo(values);
  }

  @Test
  void listsOfListsOfMapsOfRecords() {
    VectorCodec<List<List<Map<String, Address>>>> codec =
        VectorCodecs.list(
            VectorCodecs.list(VectorCodecs.map(VectorCodecs.STRING, ADDRESS, true), true), false);
    Address lima = new Address("Lima", 1, null);
    Address oslo = new Address("Oslo", 2, LocalDate.EPOCH);
    List<List<List<Map<String, Address>>>> values =
        Arrays.asList(
            List.of(Arrays.asList(mapOf("x", lima, "y", null), null, Map.of("z", oslo)), List.of()),
            null,
            List.of(),
            List.of(Collections.singletonList(Map.of()), List.of(Map.of("w", lima))));

    assertThat(roundTrip(codec, values)).isEqualTo(values);
  }

  @Test
  void whatIsReadCannotBeModified() {
    List<String> list = roundTrip(TEXTS, List.of(List.of("a"))).getFirst();
    List<String> empty = roundTrip(TEXTS, List.of(List.of())).getFirst();
    Map<String, Integer> map = roundTrip(NUMBERS, List.of(Map.of("a", 1))).getFirst();
    Map<String, Integer> none = roundTrip(NUMBERS, List.of(Map.of())).getFirst();

    assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> empty.add("b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.put("a", 2)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.keySet().remove("a"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> none.put("a", 2)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void listsThatAreReadSurviveTheNextBatch() {
    String[] texts = {"a", "b"};
    var child = new HeapVector(ScalarType.STRING, 2, texts, null);
    List<String>[] read =
        TEXTS.read(HeapVector.nested(TEXTS.type(), new int[] {0, 2}, null, child), PLACE, 0);
    texts[0] = "of the next batch";

    assertThat(read[0]).containsExactly("a", "b");
  }

  @Test
  void elementsNeedNotStartTheChild() {
    var child =
        new HeapVector(
            ScalarType.STRING,
            4,
            new String[] {null, "a", "b", null},
            new boolean[] {true, false, false, true});

    assertThat(
            TEXTS.read(HeapVector.nested(TEXTS.type(), new int[] {1, 3, 3}, null, child), PLACE, 0))
        .containsExactly(List.of("a", "b"), List.of());
  }

  @Test
  void fieldsAreNullWhereTheRecordIsWhateverTheySay() {
    var fields =
        List.<ColumnVector>of(
            new HeapVector(
                ScalarType.STRING, 2, new String[] {null, "Lima"}, new boolean[] {true, false}),
            new HeapVector(ScalarType.INT32, 2, new int[] {0, 7}, null),
            new HeapVector(ScalarType.DATE, 2, new int[] {Integer.MAX_VALUE, 0}, null));
    var vector = HeapVector.struct(ADDRESS.type(), 2, new boolean[] {true, false}, fields);

    Object[] read = ADDRESS.read(vector, PLACE, 0);

    assertThat(read).containsExactly(null, new Address("Lima", 7, LocalDate.EPOCH));
  }

  @Test
  void fieldsAreWrittenAsNullWhereTheRecordIs() {
    ColumnVector vector =
        ADDRESS.write(new Address[] {null, new Address("Lima", 7, null)}, PLACE, 0);

    assertThat(vector.nulls()).containsExactly(true, false);
    assertThat(vector.child(0).nulls()).containsExactly(true, false);
    assertThat(vector.child(1).nulls()).containsExactly(true, false);
    assertThat(vector.child(1).ints()).containsExactly(0, 7);
    assertThat(vector.child(2).nulls()).containsExactly(true, true);
  }

  @Test
  void nullElements() {
    assertRefused(
        "[1]",
        "the list holds null, but its elements are not nullable; declare them @Nullable, or leave the nulls out",
        () -> TEXTS.write(rows(TEXTS, List.of("a", "b"), Arrays.asList("c", null)), PLACE, 10));
    VectorCodec<List<String>> nullable = VectorCodecs.list(VectorCodecs.STRING, true);
    ColumnVector vector =
        nullable.write(rows(nullable, List.of("a", "b"), Arrays.asList("c", null)), PLACE, 0);
    assertRefused(
        "[1]",
        "null was read, but the list's elements are not nullable; declare them @Nullable, or replace or filter out the nulls before they are read",
        () -> TEXTS.read(vector, PLACE, 10));
  }

  @Test
  void elementsThatAreRefused() {
    VectorCodec<List<LocalTime>> codec = VectorCodecs.list(VectorCodecs.TIME, true);
    assertRefused(
        "[2]",
        "00:00:00.000000001 has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first",
        () ->
            codec.write(
                rows(
                    codec,
                    List.of(LocalTime.NOON),
                    Arrays.asList(null, LocalTime.NOON, LocalTime.ofNanoOfDay(1)),
                    List.of(LocalTime.NOON)),
                PLACE,
                10));
    var child = new HeapVector(ScalarType.TIME, 3, new long[] {0, 1, -1}, null);
    assertRefused(
        "[1]",
        "A time of -1 microseconds since midnight is not within a day; replace it, or filter out the row, before it is read",
        () ->
            codec.read(
                HeapVector.nested(codec.type(), new int[] {0, 1, 3, 3, 3}, null, child),
                PLACE,
                10));
    assertRefused(
        "[0]",
        "A time of -1 microseconds since midnight is not within a day; replace it, or filter out the row, before it is read",
        () ->
            codec.read(
                HeapVector.nested(codec.type(), new int[] {2, 2, 3, 3, 3}, null, child),
                PLACE,
                10));
  }

  @Test
  void elementsDeepInside() {
    VectorCodec<List<List<Address>>> codec =
        VectorCodecs.list(VectorCodecs.list(ADDRESS, false), false);
    Address lima = new Address("Lima", 1, null);
    Address broken = new Address("\ud83d", 1, null);
    assertRefused(
        "[1][2].city",
        "the text '\\uD83D' has an unpaired surrogate (U+D83D) at index 0, which UTF-8 cannot hold; replace it, or write the text as bytes",
        () ->
            codec.write(
                rows(
                    codec,
                    List.of(List.of(lima)),
                    List.of(List.of(lima), List.of(lima, lima, broken))),
                PLACE,
                10));
  }

  @Test
  void mapEntriesThatAreRefused() {
    VectorCodec<Map<String, Address>> codec = VectorCodecs.map(VectorCodecs.STRING, ADDRESS, false);
    Address lima = new Address("Lima", 1, null);
    assertRefused(
        ".values[1].city",
        "the record holds null, but the component is not nullable; declare it @Nullable, or give it a value",
        () ->
            codec.write(
                rows(codec, Map.of(), mapOf("a", lima, "b", new Address(null, 1, null))),
                PLACE,
                10));
    assertRefused(
        ".keys[1]",
        "the text '\\uD83D' has an unpaired surrogate (U+D83D) at index 0, which UTF-8 cannot hold; replace it, or write the text as bytes",
        () -> codec.write(rows(codec, Map.of(), mapOf("a", lima, "\ud83d", lima)), PLACE, 10));
    assertRefused(
        ".keys[1]",
        "the map holds the key null, but a map's keys are never null; leave that entry out",
        () -> codec.write(rows(codec, Map.of(), mapOf("a", lima, null, lima)), PLACE, 10));
    assertRefused(
        ".values[1]",
        "the map holds null for the key 'b', but its values are not nullable; declare them @Nullable, or leave that entry out",
        () -> codec.write(rows(codec, Map.of(), mapOf("a", lima, "b", null)), PLACE, 10));
  }

  @Test
  void keysThatAreEqualWhereTheyAreWritten() {
    VectorCodec<Map<BigDecimal, Integer>> decimals =
        VectorCodecs.map(VectorCodecs.decimal(4, 2), VectorCodecs.INT32, false);
    assertRefused(
        ".keys[1]",
        "the key 1.0 equals another one of the map where it is written; leave one of them out",
        () ->
            decimals.write(
                rows(decimals, Map.of(), mapOf(new BigDecimal("1"), 1, new BigDecimal("1.0"), 2)),
                PLACE,
                10));
    VectorCodec<Map<Double, Integer>> doubles =
        VectorCodecs.map(VectorCodecs.FLOAT64, VectorCodecs.INT32, false);
    assertRefused(
        ".keys[1]",
        "the key -0.0 equals another one of the map where it is written; leave one of them out",
        () -> doubles.write(rows(doubles, Map.of(), mapOf(0.0, 1, -0.0, 2)), PLACE, 10));
    VectorCodec<Map<Float, Integer>> floats =
        VectorCodecs.map(VectorCodecs.FLOAT32, VectorCodecs.INT32, false);
    assertRefused(
        ".keys[1]",
        "the key 0.0 equals another one of the map where it is written; leave one of them out",
        () -> floats.write(rows(floats, Map.of(), mapOf(-0.0f, 1, 0.0f, 2)), PLACE, 10));
    // Compares keys by identity, so that equal ones can stand in it.
    IdentityHashMap<String, Integer> twice = new IdentityHashMap<>();
    twice.put(new String("a"), 1);
    twice.put(new String("a"), 2);
    assertRefused(
        ".keys[1]",
        "the key 'a' equals another one of the map where it is written; leave one of them out",
        () -> NUMBERS.write(rows(NUMBERS, Map.of("a", 1), twice), PLACE, 10));
  }

  private static ColumnVector entries(String[] keys, int[] values, boolean[] nullValues) {
    boolean[] nullKeys = new boolean[keys.length];
    for (int i = 0; i < keys.length; i++) {
      nullKeys[i] = keys[i] == null;
    }
    return HeapVector.nested(
        NUMBERS.type(),
        new int[] {0, 1, keys.length},
        null,
        new HeapVector(ScalarType.STRING, keys.length, keys, nullKeys),
        new HeapVector(ScalarType.INT32, values.length, values, nullValues));
  }

  @Test
  void mapEntriesThatCannotBeRead() {
    assertRefused(
        ".keys[1]",
        "null was read, but a map's keys are never null; replace or filter out the nulls before they are read",
        () -> NUMBERS.read(entries(new String[] {"a", "a", null}, new int[3], null), PLACE, 10));
    assertRefused(
        ".values[1]",
        "null was read, but the map's values are not nullable; declare them @Nullable, or replace or filter out the nulls before they are read",
        () ->
            NUMBERS.read(
                entries(
                    new String[] {"a", "a", "b"}, new int[3], new boolean[] {false, false, true}),
                PLACE,
                10));
    assertRefused(
        ".keys[2]",
        "the key 'b' was read twice, but a map's keys differ; remove one entry before it is read",
        () ->
            NUMBERS.read(entries(new String[] {"a", "b", "a", "b"}, new int[4], null), PLACE, 10));
  }

  @Test
  void mapsAreNotKeyedByArrays() {
    assertThatThrownBy(() -> VectorCodecs.map(VectorCodecs.BINARY, VectorCodecs.INT32, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A map's key cannot be byte[], which Java compares by identity; use text, such as hexadecimal digits");
    assertThatThrownBy(() -> VectorCodecs.map(TEXTS, VectorCodecs.INT32, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A map's key must be a scalar, but is list<string>");
  }

  @Test
  void moreElementsThanAnArrayHas() {
    VectorCodec<List<Integer>> codec = VectorCodecs.list(VectorCodecs.INT32, false);
    List<Integer> long1 = Collections.nCopies(Integer.MAX_VALUE - 8, 1);
    assertRefused(
        "",
        "up to this row the column has 2147483640 elements, but can have 2147483639 at most; shorten the values, or hand in fewer rows at once",
        () -> codec.write(rows(codec, List.of(1), long1), PLACE, 10));
    assertRefused(
        "",
        "up to this row the column has 4294967278 elements, but can have 2147483639 at most; shorten the values, or hand in fewer rows at once",
        () -> codec.write(rows(codec, long1, long1, List.of(1)), PLACE, 10));
  }

  /** Says that it has two elements, and has others. */
  private static List<String> unsteady(int elements) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return "x";
      }

      @Override
      public int size() {
        return 2;
      }

      @Override
      public Iterator<String> iterator() {
        return Collections.nCopies(elements, "x").iterator();
      }
    };
  }

  @Test
  void listsThatChangeMeanwhile() {
    String problem =
        "the value had another size when it was read again; do not modify it while it is in use";
    assertRefused(
        "", problem, () -> TEXTS.write(rows(TEXTS, List.of(), unsteady(1), List.of()), PLACE, 10));
    assertRefused(
        "",
        problem,
        () -> TEXTS.write(rows(TEXTS, List.of(), unsteady(3), List.of("a")), PLACE, 10));
  }
}
