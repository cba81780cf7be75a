package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScalarReadingTest {
  private final Database database = Database.inMemory(Map.of());
  private final Connection connection = database.connect();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsIntegersOfEveryWidthWithExtremesAndNulls() {
    try (QueryResult result =
            query(
                """
                SELECT * FROM (VALUES
                  ((-128)::TINYINT, (-32768)::SMALLINT, (-2147483648)::INTEGER, (-9223372036854775808)::BIGINT),
                  (127, 32767, 2147483647, 9223372036854775807),
                  (NULL, NULL, NULL, NULL)) t(a, b, c, d)
                """);
        DataChunk chunk = result.nextChunk()) {
      assertThat(result.columns())
          .containsExactly(
              new ColumnDescription("a", NativeType.of(TypeId.TINYINT)),
              new ColumnDescription("b", NativeType.of(TypeId.SMALLINT)),
              new ColumnDescription("c", NativeType.of(TypeId.INTEGER)),
              new ColumnDescription("d", NativeType.of(TypeId.BIGINT)));
      assertThat(chunk.rowCount()).isEqualTo(3);
      byte[] bytes = new byte[3];
      chunk.vector(0).readBytes(0, 3, bytes, 0);
      assertThat(bytes).startsWith(Byte.MIN_VALUE, Byte.MAX_VALUE);
      short[] shorts = new short[3];
      chunk.vector(1).readShorts(0, 3, shorts, 0);
      assertThat(shorts).startsWith(Short.MIN_VALUE, Short.MAX_VALUE);
      int[] ints = new int[3];
      chunk.vector(2).readInts(0, 3, ints, 0);
      assertThat(ints).startsWith(Integer.MIN_VALUE, Integer.MAX_VALUE);
      long[] longs = new long[3];
      chunk.vector(3).readLongs(0, 3, longs, 0);
      assertThat(longs).startsWith(Long.MIN_VALUE, Long.MAX_VALUE);
      for (int column = 0; column < 4; column++) {
        long[] validity = new long[1];
        assertThat(chunk.vector(column).readValidity(0, 3, validity)).isTrue();
        assertThat(validity[0]).isEqualTo(~0b100L);
      }
      assertThat(result.nextChunk()).isNull();
      assertThat(result.nextChunk()).isNull();
    }
  }

  @Test
  void readsUnsignedIntegersAsTheirBits() {
    try (QueryResult result =
            query(
                "SELECT 255::UTINYINT, 65535::USMALLINT, 4294967295::UINTEGER,"
                    + " 18446744073709551615::UBIGINT");
        DataChunk chunk = result.nextChunk()) {
      byte[] bytes = new byte[1];
      chunk.vector(0).readBytes(0, 1, bytes, 0);
      assertThat(Byte.toUnsignedInt(bytes[0])).isEqualTo(255);
      short[] shorts = new short[1];
      chunk.vector(1).readShorts(0, 1, shorts, 0);
      assertThat(Short.toUnsignedInt(shorts[0])).isEqualTo(65535);
      int[] ints = new int[1];
      chunk.vector(2).readInts(0, 1, ints, 0);
      assertThat(Integer.toUnsignedLong(ints[0])).isEqualTo(4294967295L);
      long[] longs = new long[1];
      chunk.vector(3).readLongs(0, 1, longs, 0);
      assertThat(Hugeints.unsigned(longs[0])).isEqualTo("18446744073709551615");
    }
  }

  @Test
  void readsFloatingPointNumbersWithTheirSpecialValues() {
    try (QueryResult result =
            query(
                """
                SELECT x::FLOAT, x FROM (VALUES (1.5::DOUBLE), ('nan'), ('inf'), ('-inf'), (-0.0::DOUBLE)) t(x)
                """);
        DataChunk chunk = result.nextChunk()) {
      float[] floats = new float[5];
      chunk.vector(0).readFloats(0, 5, floats, 0);
      assertThat(floats)
          .containsExactly(
              1.5f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.0f);
      double[] doubles = new double[7];
      chunk.vector(1).readDoubles(0, 5, doubles, 2);
      assertThat(doubles)
          .containsExactly(
              0, 0, 1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0);
    }
  }

  @Test
  void readsHugeintsAndUuids() {
    try (QueryResult result =
            query(
                """
                SELECT * FROM (VALUES
                  ((-170141183460469231731687303715884105728)::HUGEINT, 340282366920938463463374607431768211455::UHUGEINT,
                   '00000000-0000-0000-0000-000000000000'::UUID),
                  (170141183460469231731687303715884105727, 0, 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
                  (-1, 1, '01234567-89ab-cdef-8edc-ba9876543210'),
                  (18446744073709551616, 18446744073709551616, '7fffffff-ffff-ffff-8000-000000000000')) t(a, b, c)
                """);
        DataChunk chunk = result.nextChunk()) {
      List<BigInteger> signed = new ArrayList<>();
      List<BigInteger> unsigned = new ArrayList<>();
      List<UUID> uuids = new ArrayList<>();
      long[] words = new long[8];
      for (int i = 0; i < 4; i++) {
        chunk.vector(0).readHugeints(0, 4, words, 0);
        signed.add(Hugeints.signed(words[2 * i], words[2 * i + 1]));
        chunk.vector(1).readHugeints(0, 4, words, 0);
        unsigned.add(Hugeints.unsigned(words[2 * i], words[2 * i + 1]));
        chunk.vector(2).readHugeints(0, 4, words, 0);
        uuids.add(Hugeints.uuid(words[2 * i], words[2 * i + 1]));
      }
      BigInteger power = BigInteger.TWO.pow(127);
      assertThat(signed)
          .containsExactly(
              power.negate(),
              power.subtract(BigInteger.ONE),
              BigInteger.ONE.negate(),
              BigInteger.TWO.pow(64));
      assertThat(unsigned)
          .containsExactly(
              BigInteger.TWO.pow(128).subtract(BigInteger.ONE),
              BigInteger.ZERO,
              BigInteger.ONE,
              BigInteger.TWO.pow(64));
      assertThat(uuids)
          .containsExactly(
              new UUID(0, 0),
              new UUID(-1, -1),
              UUID.fromString("01234567-89ab-cdef-8edc-ba9876543210"),
              UUID.fromString("7fffffff-ffff-ffff-8000-000000000000"));
    }
  }

  @Test
  void readsStringsOfEveryLengthAndKind() {
    String megabyte = "é€😀x".repeat(100_000);
    List<String> expected = new ArrayList<>();
    for (String text :
        new String[] {
          "", "a", "123456789012", "1234567890123", "ß", "日本語日本語", "😀😀😀", "a\0b", "\0"
        }) {
      expected.add(text);
    }
    expected.add("long text with a NUL \0 in it");
    expected.add(megabyte);
    expected.add(null);
    String placeholders = "(?)" + ", (?)".repeat(expected.size() - 1);
    try (PreparedStatement statement =
        connection.prepare("SELECT x FROM (VALUES " + placeholders + ") t(x)")) {
      for (int i = 0; i < expected.size(); i++) {
        String text = expected.get(i);
        if (text == null) {
          statement.parameters().setNull(i + 1);
        } else {
          statement.parameters().setString(i + 1, text);
        }
      }
      for (ResultMode mode : ResultMode.values()) {
        try (QueryResult result = statement.execute(mode);
            DataChunk chunk = result.nextChunk()) {
          String[] strings = new String[expected.size()];
          chunk.vector(0).readStrings(0, strings.length, strings, 0);
          assertThat(strings).containsExactlyElementsOf(expected);
        }
      }
    }
  }

  @Test
  void readsStringsOfEachLengthWithACharacterOfSeveralBytesAtEachPlace() {
    try (QueryResult result =
        query(
            """
            SELECT concat(repeat('a', place), letter, repeat('z', length - place))
            FROM range(140) lengths(length), range(140) places(place),
              (VALUES (0, 'b'), (1, 'é'), (2, '€'), (3, '😀')) letters(number, letter)
            WHERE place <= length
            ORDER BY length, place, number
            """)) {
      List<String> read = allStrings(result);
      List<String> expected = new ArrayList<>();
      for (int length = 0; length < 140; length++) {
        for (int place = 0; place <= length; place++) {
          for (String letter : new String[] {"b", "é", "€", "😀"}) {
            expected.add("a".repeat(place) + letter + "z".repeat(length - place));
          }
        }
      }
      assertThat(read).isEqualTo(expected);
    }
  }

  @Test
  void givesShortStringsThatRepeatAsOneObjectAndTellsThemFromOthers() {
    try (QueryResult result =
        query(
            """
            SELECT CASE WHEN i % 5 = 0 THEN NULL WHEN i % 5 = 1 THEN '' ELSE left('twelve-bytes', (i % 11 + 1)::INTEGER) END
            FROM range(10000) t(i) ORDER BY i
            """)) {
      List<String> read = allStrings(result);
      Map<String, String> first = new HashMap<>();
      for (int i = 0; i < 10_000; i++) {
        String string = read.get(i);
        String expected =
            switch (i % 5) {
              case 0 -> null;
              case 1 -> "";
              default -> "twelve-bytes".substring(0, i % 11 + 1);
            };
        assertThat(string).isEqualTo(expected);
        if (string != null) {
          assertThat(first.computeIfAbsent(string, _ -> string)).isSameAs(string);
        }
      }
    }
  }

  @Test
  void readsManyShortStringsOfWhichNoneRepeats() {
    try (QueryResult result =
        query("SELECT (i * 7919 % 100003)::VARCHAR FROM range(100000) t(i) ORDER BY i")) {
      List<String> read = allStrings(result);
      for (int i = 0; i < 100_000; i++) {
        assertThat(read.get(i)).isEqualTo(Long.toString(i * 7919L % 100003));
      }
    }
  }

  private static List<@Nullable String> allStrings(QueryResult result) {
    List<@Nullable String> all = new ArrayList<>();
    result.forEachChunk(chunk -> {
      @Nullable String[] strings = new String[chunk.rowCount()];
      chunk.vector(0).readStrings(0, strings.length, strings, 0);
      all.addAll(Arrays.asList(strings));
    });
    return all;
  }

  @Test
  void refusesToReadAVectorAsWhatItIsNot() {
    try (QueryResult result = query("SELECT 'text' AS a");
        DataChunk chunk = result.nextChunk()) {
      Vector vector = chunk.vector(0);
      assertThatThrownBy(() -> vector.readLongs(0, 1, new long[1], 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A vector of VARCHAR keeps each value as BYTES, not as LONG.");
      assertThatThrownBy(() -> vector.readStrings(0, 2, new String[2], 0))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> vector.readStrings(0, 1, new String[1], 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void readsManyChunksOfAStreamInOrder() {
    try (QueryResult result = query("SELECT i, 'row ' || i FROM range(100000) t(i)")) {
      assertThat(result.isStreaming()).isTrue();
      List<String> strings = new ArrayList<>();
      List<Long> longs = new ArrayList<>();
      result.forEachChunk(chunk -> {
        int rows = chunk.rowCount();
        long[] longColumn = new long[rows];
        String[] stringColumn = new String[rows];
        chunk.vector(0).readLongs(0, rows, longColumn, 0);
        chunk.vector(1).readStrings(0, rows, stringColumn, 0);
        for (int i = 0; i < rows; i++) {
          longs.add(longColumn[i]);
          strings.add(stringColumn[i]);
        }
      });
      assertThat(longs).hasSize(100_000);
      for (int i = 0; i < longs.size(); i++) {
        assertThat(longs.get(i)).isEqualTo(i);
        assertThat(strings.get(i)).isEqualTo("row " + i);
      }
    }
  }

  private QueryResult query(String sql) {
    try (PreparedStatement statement = connection.prepare(sql)) {
      return statement.execute(ResultMode.STREAMING);
    }
  }
}
