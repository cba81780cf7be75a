package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Field;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Union;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NestedReadingTest {
  private final Database database = Database.inMemory(Map.of());
  private final Connection connection = database.connect();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsDecimalsOfEveryWidth() {
    read(
        """
        SELECT x::DECIMAL(4, 1), x::DECIMAL(9, 2), x::DECIMAL(18, 3), x::DECIMAL(38, 4)
        FROM (VALUES (999.9), (-999.9), (NULL), (0)) t(x)
        """,
        chunk -> {
          long[] unscaled = new long[4];
          for (int column = 0; column < 3; column++) {
            chunk.vector(column).readUnscaled(0, 4, unscaled, 0);
            long expected = 9999 * BigInteger.TEN.pow(column).longValueExact();
            assertThat(unscaled[0]).isEqualTo(expected);
            assertThat(unscaled[1]).isEqualTo(-expected);
            assertThat(unscaled[3]).isZero();
            assertThat(nulls(chunk.vector(column))).containsExactly(2);
          }
          long[] words = new long[8];
          chunk.vector(3).readHugeints(0, 4, words, 0);
          assertThat(Hugeints.signed(words[0], words[1])).isEqualTo("9999000");
          assertThat(Hugeints.signed(words[2], words[3])).isEqualTo("-9999000");
          assertThat(chunk.vector(0).type()).isEqualTo(new Decimal(4, 1));
          assertThat(chunk.vector(3).type()).isEqualTo(new Decimal(38, 4));
          assertThatThrownBy(() -> chunk.vector(3).readUnscaled(0, 4, unscaled, 0))
              .hasMessage("A vector of DECIMAL(38, 4) has no unscaled values of 64 bits.");
        });
  }

  @Test
  void readsTheGreatestDecimal() {
    read(
        "SELECT " + "9".repeat(38) + "::DECIMAL(38, 0), -" + "9".repeat(38) + "::DECIMAL(38, 0)",
        chunk -> {
          long[] words = new long[2];
          chunk.vector(0).readHugeints(0, 1, words, 0);
          assertThat(Hugeints.signed(words[0], words[1])).isEqualTo("9".repeat(38));
          chunk.vector(1).readHugeints(0, 1, words, 0);
          assertThat(Hugeints.signed(words[0], words[1])).isEqualTo("-" + "9".repeat(38));
        });
  }

  @Test
  void readsDatesAndTimes() {
    read(
        """
        SELECT DATE '1969-12-31', TIME '00:00:01.5', TIMESTAMP '1970-01-01 00:00:01',
          TIMESTAMPTZ '1970-01-01 00:00:02+00', TIMESTAMP_S '1970-01-01 00:00:03',
          TIMESTAMP_MS '1970-01-01 00:00:00.004', TIMESTAMP_NS '1970-01-01 00:00:00.000000005',
          INTERVAL '1 month -2 days 3 microseconds', DATE 'infinity', TIME '24:00:00'
        """,
        chunk -> {
          int[] days = new int[1];
          chunk.vector(0).readInts(0, 1, days, 0);
          assertThat(days[0]).isEqualTo(-1);
          long[] expected = {1_500_000, 1_000_000, 2_000_000, 3, 4, 5};
          long[] value = new long[1];
          for (int i = 0; i < expected.length; i++) {
            chunk.vector(i + 1).readLongs(0, 1, value, 0);
            assertThat(value[0]).as(chunk.vector(i + 1).type().toString()).isEqualTo(expected[i]);
          }
          int[] months = new int[1];
          chunk.vector(7).readIntervals(0, 1, months, days, value, 0);
          assertThat(months[0]).isEqualTo(1);
          assertThat(days[0]).isEqualTo(-2);
          assertThat(value[0]).isEqualTo(3);
          chunk.vector(8).readInts(0, 1, days, 0);
          assertThat(days[0]).isEqualTo(Integer.MAX_VALUE);
          chunk.vector(9).readLongs(0, 1, value, 0);
          assertThat(value[0]).isEqualTo(86_400_000_000L);
        });
  }

  @Test
  void readsEnumerationsOfEveryWidth() {
    for (int size : new int[] {3, 255, 256, 65_535, 65_536, 70_000}) {
      connection.execute(
          "CREATE OR REPLACE TYPE e AS ENUM (SELECT 'name' || i FROM range(" + size + ") t(i))");
      read(
          "SELECT * FROM (VALUES ('name0'::e), (NULL), ('name" + (size - 1) + "'::e)) t(x)",
          chunk -> {
            int[] indices = new int[3];
            chunk.vector(0).readIndices(0, 3, indices, 0);
            assertThat(indices[0]).isZero();
            assertThat(indices[2]).isEqualTo(size - 1);
            assertThat(nulls(chunk.vector(0))).containsExactly(1);
            List<String> names = ((Enumeration) chunk.vector(0).type()).names();
            assertThat(names).hasSize(size).startsWith("name0").endsWith("name" + (size - 1));
          });
    }
  }

  @Test
  void readsLists() {
    read(
        """
        SELECT * FROM (VALUES ([1, NULL, 3]), (NULL), ([]), ([4])) t(x)
        """,
        chunk -> {
          Vector lists = chunk.vector(0);
          assertThat(lists.type()).isEqualTo(new ListOf(NativeType.of(TypeId.INTEGER)));
          int[] offsets = new int[4];
          int[] lengths = new int[4];
          lists.readLists(0, 4, offsets, lengths, 0);
          assertThat(lengths).containsExactly(3, 0, 0, 1);
          assertThat(nulls(lists)).containsExactly(1);
          Vector elements = lists.elements();
          assertThat(elements.size()).isEqualTo(4);
          int[] values = new int[elements.size()];
          elements.readInts(0, values.length, values, 0);
          assertThat(values[offsets[0]]).isEqualTo(1);
          assertThat(values[offsets[0] + 2]).isEqualTo(3);
          assertThat(values[offsets[3]]).isEqualTo(4);
          assertThat(nulls(elements)).containsExactly(offsets[0] + 1);
        });
  }

  @Test
  void readsListsLongerThanAChunk() {
    read(
        "SELECT range(100000) AS x, ['text ' || i FOR i IN range(5000)] AS y",
        chunk -> {
          Vector elements = chunk.vector(0).elements();
          long[] values = new long[elements.size()];
          elements.readLongs(0, values.length, values, 0);
          assertThat(values).hasSize(100_000).startsWith(0, 1).endsWith(99_998, 99_999);
          String[] tail = new String[2];
          chunk.vector(1).elements().readStrings(4998, 2, tail, 0);
          assertThat(tail).containsExactly("text 4998", "text 4999");
        });
  }

  @Test
  void readsStructsMapsArraysAndUnions() {
    read(
        """
        SELECT {'a': 1, 'b': ['x', 'a text of more than twelve']} AS s,
          MAP {'k': 1.5::DOUBLE, 'l': NULL} AS m,
          [7, 8, 9]::INTEGER[3] AS r,
          union_value(number := 5) AS u,
          ROW(1, 'x') AS t
        """,
        chunk -> {
          NativeType integer = NativeType.of(TypeId.INTEGER);
          NativeType varchar = NativeType.of(TypeId.VARCHAR);
          Vector struct = chunk.vector(0);
          assertThat(struct.type())
              .isEqualTo(
                  new Struct(
                      List.of(new Field("a", integer), new Field("b", new ListOf(varchar)))));
          assertThat(ints(struct.field(0))).containsExactly(1);
          assertThat(strings(struct.field(1).elements()))
              .containsExactly("x", "a text of more than twelve");
          Vector map = chunk.vector(1);
          assertThat(map.type()).isEqualTo(new MapOf(varchar, NativeType.of(TypeId.DOUBLE)));
          int[] lengths = new int[1];
          map.readLists(0, 1, new int[1], lengths, 0);
          assertThat(lengths).containsExactly(2);
          assertThat(strings(map.elements().field(0))).containsExactly("k", "l");
          assertThat(nulls(map.elements().field(1))).containsExactly(1);
          Vector array = chunk.vector(2);
          assertThat(array.type()).isEqualTo(new ArrayOf(integer, 3));
          assertThat(ints(array.elements())).containsExactly(7, 8, 9);
          Vector union = chunk.vector(3);
          assertThat(union.type()).isEqualTo(new Union(List.of(new Field("number", integer))));
          byte[] tag = new byte[1];
          union.field(0).readBytes(0, 1, tag, 0);
          assertThat(tag).containsExactly(0);
          assertThat(ints(union.field(1))).containsExactly(5);
          assertThat(ints(chunk.vector(4).field(0))).containsExactly(1);
          assertThatThrownBy(() -> struct.field(2)).isInstanceOf(IndexOutOfBoundsException.class);
          assertThatThrownBy(struct::elements)
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("has no elements");
          assertThatThrownBy(() -> map.field(0))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("has no fields");
        });
  }

  @Test
  void readsNestedValuesThatTheEngineComputes() {
    connection.execute(
        "CREATE TABLE t AS SELECT i % 10 AS k, i AS v, 'text ' || i AS s FROM range(20000) r(i)");
    try (PreparedStatement statement =
            connection.prepare(
                """
                SELECT k, list({'v': v, 's': s} ORDER BY v) AS l, map([k], [list(v ORDER BY v)]) AS m
                FROM t GROUP BY k ORDER BY k
                """);
        QueryResult result = statement.execute(ResultMode.STREAMING)) {
      result.forEachChunk(chunk -> {
        assertThat(chunk.rowCount()).isEqualTo(10);
        int[] offsets = new int[10];
        int[] lengths = new int[10];
        Vector lists = chunk.vector(1);
        lists.readLists(0, 10, offsets, lengths, 0);
        long[] values = new long[lists.elements().size()];
        lists.elements().field(0).readLongs(0, values.length, values, 0);
        String[] texts = strings(lists.elements().field(1)).toArray(String[]::new);
        for (int key = 0; key < 10; key++) {
          assertThat(lengths[key]).isEqualTo(2000);
          for (int i = 0; i < 2000; i++) {
            assertThat(values[offsets[key] + i]).isEqualTo(10 * i + key);
            assertThat(texts[offsets[key] + i]).isEqualTo("text " + (10 * i + key));
          }
        }
        assertThat(chunk.vector(2).elements().field(1).elements().size()).isEqualTo(20_000);
      });
    }
  }

  @Test
  void readsNullsInAndAroundNestedValues() {
    read(
        """
        SELECT * FROM (VALUES
          ({'a': NULL, 'b': [NULL, {'c': 'x'}]}), (NULL), ({'a': 1, 'b': NULL})) t(s)
        """,
        chunk -> {
          Vector struct = chunk.vector(0);
          assertThat(nulls(struct)).containsExactly(1);
          assertThat(nulls(struct.field(0))).containsExactly(0, 1);
          assertThat(nulls(struct.field(1))).containsExactly(1, 2);
          Vector elements = struct.field(1).elements();
          assertThat(nulls(elements)).containsExactly(0);
          assertThat(strings(elements.field(0))).containsExactly(null, "x");
        });
  }

  @Test
  void readsBlobsAndBits() {
    read(
        "SELECT '\\x00\\xFFabc'::BLOB, 'a blob of more than twelve'::BLOB, NULL::BLOB, 'é'",
        chunk -> {
          byte[][] blobs = new byte[1][];
          chunk.vector(0).readBlobs(0, 1, blobs, 0);
          assertThat(blobs[0]).containsExactly(0, -1, 'a', 'b', 'c');
          chunk.vector(1).readBlobs(0, 1, blobs, 0);
          assertThat(blobs[0]).hasSize(26).startsWith('a', ' ');
          chunk.vector(2).readBlobs(0, 1, blobs, 0);
          assertThat(blobs[0]).isNull();
          chunk.vector(3).readBlobs(0, 1, blobs, 0);
          assertThat(blobs[0]).containsExactly(0xc3, 0xa9);
        });
  }

  @Test
  void readsValidityOfPartsOfAVector() {
    read(
        "SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE i END FROM range(200) t(i)",
        chunk -> {
          Vector vector = chunk.vector(0);
          long[] words = new long[2];
          assertThat(vector.readValidity(128, 72, words)).isTrue();
          for (int i = 0; i < 128; i++) {
            boolean valid = (words[i / 64] >>> i & 1) != 0;
            assertThat(valid).as("row %d", 128 + i).isEqualTo(i >= 72 || (128 + i) % 3 != 0);
          }
          assertThat(vector.readValidity(64, 0, words)).isFalse();
          assertThat(vector.readValidity(64, 1, words)).isFalse();
          assertThatThrownBy(() -> vector.readValidity(1, 1, words))
              .hasMessage("Validity is read from a multiple of 64; found 1.");
        });
    read("SELECT i FROM range(200) t(i)", chunk -> assertThat(nulls(chunk.vector(0))).isEmpty());
  }

  @Test
  void refusesATypeThatItCannotRead() {
    try (PreparedStatement statement = connection.prepare("SELECT 1::VARIANT")) {
      assertThatThrownBy(() -> statement.execute(ResultMode.STREAMING))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("(number 41) that cannot be read here. Cast it in the query");
      try (QueryResult result = connection.prepare("SELECT 1").execute(ResultMode.MATERIALIZED)) {
        assertThat(result.columns()).hasSize(1);
      }
    }
  }

  private void read(String sql, Consumer<DataChunk> reader) {
    for (ResultMode mode : ResultMode.values()) {
      try (PreparedStatement statement = connection.prepare(sql);
          QueryResult result = statement.execute(mode);
          DataChunk chunk = result.nextChunk()) {
        reader.accept(chunk);
        assertThat(result.nextChunk()).isNull();
      }
    }
  }

  private static List<Integer> nulls(Vector vector) {
    long[] words = new long[(vector.size() + 63) / 64];
    if (!vector.readValidity(0, vector.size(), words)) {
      return List.of();
    }
    return IntStream.range(0, vector.size())
        .filter(i -> (words[i / 64] >>> i & 1) == 0)
        .boxed()
        .toList();
  }

  private static int[] ints(Vector vector) {
    int[] values = new int[vector.size()];
    vector.readInts(0, values.length, values, 0);
    return values;
  }

  private static List<String> strings(Vector vector) {
    String[] values = new String[vector.size()];
    vector.readStrings(0, values.length, values, 0);
    return Arrays.asList(values);
  }
}
