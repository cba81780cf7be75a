package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Field;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.TableSources.Registration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableSourceTest {
  private final Database database = Database.inMemory(Map.of("threads", "4"));
  private final Connection connection = database.connect();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void writesIntegersOfEveryWidth() {
    assertThat(
            rows(
                type(TypeId.TINYINT),
                3,
                (column, rows) -> column.writeBytes(new byte[] {-128, 0, 127}, 0, rows, 0)))
        .containsExactly("-128", "0", "127");
    assertThat(
            rows(
                type(TypeId.UTINYINT),
                2,
                (column, rows) -> column.writeBytes(new byte[] {-1, 1}, 0, rows, 0)))
        .containsExactly("255", "1");
    assertThat(
            rows(
                type(TypeId.SMALLINT),
                2,
                (column, rows) ->
                    column.writeShorts(new short[] {9, Short.MIN_VALUE, 7}, 1, rows, 0)))
        .containsExactly("-32768", "7");
    assertThat(
            rows(
                type(TypeId.INTEGER),
                2,
                (column, rows) ->
                    column.writeInts(new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}, 0, rows, 0)))
        .containsExactly("-2147483648", "2147483647");
    assertThat(
            rows(
                type(TypeId.BIGINT),
                2,
                (column, rows) ->
                    column.writeLongs(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 0, rows, 0)))
        .containsExactly("-9223372036854775808", "9223372036854775807");
    assertThat(
            rows(
                type(TypeId.UBIGINT),
                1,
                (column, rows) -> column.writeLongs(new long[] {-1}, 0, rows, 0)))
        .containsExactly("18446744073709551615");
  }

  @Test
  void writesHugeintsAndUuids() {
    long[] words = {-1, Long.MAX_VALUE, 0, Long.MIN_VALUE, -1, -1};
    assertThat(
            rows(
                type(TypeId.HUGEINT), 3, (column, rows) -> column.writeHugeints(words, 0, rows, 0)))
        .containsExactly(
            "170141183460469231731687303715884105727",
            "-170141183460469231731687303715884105728",
            "-1");
    UUID value = UUID.fromString("01234567-89ab-cdef-8edc-ba9876543210");
    long[] uuid = {Hugeints.lower(value), Hugeints.upper(value)};
    assertThat(rows(type(TypeId.UUID), 1, (column, rows) -> column.writeHugeints(uuid, 0, rows, 0)))
        .containsExactly("01234567-89ab-cdef-8edc-ba9876543210");
  }

  @Test
  void writesNumbersWithAPoint() {
    assertThat(
            rows(
                type(TypeId.FLOAT),
                2,
                (column, rows) -> column.writeFloats(new float[] {1.5f, Float.NaN}, 0, rows, 0)))
        .containsExactly("1.5", "nan");
    assertThat(
            rows(
                type(TypeId.DOUBLE),
                3,
                (column, rows) ->
                    column.writeDoubles(
                        new double[] {-0.0, Double.POSITIVE_INFINITY, 1e300}, 0, rows, 0)))
        .containsExactly("-0.0", "inf", "1e+300");
    for (int width : new int[] {4, 9, 18}) {
      long greatest = BigInteger.TEN.pow(width).longValueExact() - 1;
      assertThat(
              rows(
                  new Decimal(width, 2),
                  3,
                  (column, rows) ->
                      column.writeUnscaled(new long[] {greatest, -greatest, 5}, 0, rows, 0)))
          .containsExactly(decimal(greatest), "-" + decimal(greatest), "0.05");
    }
    BigInteger greatest = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
    long[] words = {
      greatest.longValue(),
      greatest.shiftRight(64).longValue(),
      greatest.negate().longValue(),
      greatest.negate().shiftRight(64).longValue(),
      -1,
      -1
    };
    assertThat(
            rows(
                new Decimal(38, 0),
                3,
                (column, rows) -> column.writeLargeUnscaled(words, 0, rows, 0)))
        .containsExactly("9".repeat(38), "-" + "9".repeat(38), "-1");
  }

  @Test
  void refusesDecimalsWithTooManyDigitsUnlessTheyAreNull() {
    assertFails(
        new Decimal(4, 0),
        column -> column.writeUnscaled(new long[] {10_000}, 0, 1, 0),
        "The unscaled value 10000 has more digits than DECIMAL(4, 0).");
    BigInteger tooLarge = BigInteger.TEN.pow(38);
    long[] words = {tooLarge.longValue(), tooLarge.shiftRight(64).longValue()};
    assertFails(
        new Decimal(38, 0),
        column -> column.writeLargeUnscaled(words, 0, 1, 0),
        "The unscaled value 1" + "0".repeat(38) + " has more digits than DECIMAL(38, 0).");
    assertThat(
            rows(
                new Decimal(4, 0),
                1,
                (column, rows) -> {
                  column.setNull(0);
                  column.writeUnscaled(new long[] {10_000}, 0, 1, 0);
                }))
        .containsExactly((String) null);
  }

  @Test
  void writesBooleansAndTimes() {
    assertThat(
            rows(
                type(TypeId.BOOLEAN),
                2,
                (column, rows) -> column.writeBooleans(new boolean[] {true, false}, 0, rows, 0)))
        .containsExactly("true", "false");
    assertThat(
            rows(
                type(TypeId.DATE),
                2,
                (column, rows) -> column.writeInts(new int[] {0, -719_528}, 0, rows, 0)))
        .containsExactly("1970-01-01", "0001-01-01 (BC)");
    assertThat(
            rows(
                type(TypeId.TIMESTAMP_NS),
                1,
                (column, rows) -> column.writeLongs(new long[] {1}, 0, rows, 0)))
        .containsExactly("1970-01-01 00:00:00.000000001");
    assertThat(
            rows(
                type(TypeId.INTERVAL),
                1,
                (column, rows) ->
                    column.writeIntervals(
                        new int[] {14}, new int[] {-3}, new long[] {1}, 0, rows, 0)))
        .containsExactly("1 year 2 months -3 days 00:00:00.000001");
  }

  @Test
  void writesStringsOfEveryLengthAndKindUnchanged() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    texts.add("é€😀x".repeat(200_000));
    texts.add("\0");
    texts.add("text with a \0 in the middle");
    while (texts.size() < 10_000) {
      texts.add(random.nextInt(10) == 0 ? null : randomText(random));
    }
    assertThat(strings(new StringSource(texts, 1))).containsExactlyElementsOf(texts);
  }

  @Test
  void handsALargeBatchOfStringsOverInParts() {
    String half = "0123456789abcdef".repeat(200_000);
    List<String> texts =
        IntStream.range(0, 8).mapToObj(i -> i % 3 == 0 ? "short" + i : i + half).toList();
    assertThat(strings(new StringSource(texts, 1))).containsExactlyElementsOf(texts);
  }

  @Test
  void refusesHalfASurrogatePair() {
    for (String text : List.of("a\ud83d", "\ude00 and more", "x".repeat(70_000) + "\ud83d")) {
      assertFails(
          type(TypeId.VARCHAR),
          column -> column.writeStrings(new String[] {text}, 0, 1, 0),
          "A text must be valid Unicode, and has half a surrogate pair");
    }
  }

  @Test
  void writesBlobs() {
    byte[] large = new byte[100];
    Arrays.fill(large, (byte) 'z');
    byte[][] blobs = {{}, {0, -1}, null, large};
    assertThat(rows(type(TypeId.BLOB), 4, (column, rows) -> column.writeBlobs(blobs, 0, rows, 0)))
        .containsExactly("", "\\x00\\xFF", null, "z".repeat(100));
  }

  @Test
  void writesEnumerationsOfEveryWidth() {
    for (int size : new int[] {1, 255, 256, 300, 65_535, 65_536, 70_000}) {
      List<String> names = IntStream.range(0, size).mapToObj(i -> "name" + i).toList();
      assertThat(
              rows(
                  new Enumeration(names),
                  3,
                  (column, rows) -> {
                    column.writeIndices(new int[] {size - 1, 0, 0}, 0, rows, 0);
                    column.setNull(2);
                  }))
          .containsExactly("name" + (size - 1), "name0", null);
    }
    assertFails(
        new Enumeration(List.of("a")),
        column -> column.writeIndices(new int[] {1}, 0, 1, 0),
        "Index 1 out of bounds for length 1");
  }

  @Test
  void writesNestedValues() {
    var type =
        new Struct(
            List.of(
                new Field("numbers", new ListOf(type(TypeId.INTEGER))),
                new Field("names", new MapOf(type(TypeId.VARCHAR), type(TypeId.BIGINT))),
                new Field("point", new ArrayOf(type(TypeId.DOUBLE), 2)),
                new Field("lists", new ListOf(new ListOf(type(TypeId.VARCHAR))))));
    assertThat(
            rows(
                type,
                3,
                (column, rows) -> {
                  column.setNull(1);
                  VectorWriter numbers = column.field(0);
                  numbers.writeLists(new int[] {2, 0, 1}, 0, 3, 0);
                  numbers.elements().writeInts(new int[] {1, 2, 3}, 0, 3, 0);
                  numbers.elements().setNull(1);
                  VectorWriter names = column.field(1);
                  names.writeLists(new int[] {1, 0, 2}, 0, 3, 0);
                  VectorWriter entries = names.elements();
                  entries
                      .field(0)
                      .writeStrings(new String[] {"a", "b", "a longer key than 12"}, 0, 3, 0);
                  entries.field(1).writeLongs(new long[] {1, 2, 3}, 0, 3, 0);
                  VectorWriter point = column.field(2);
                  point.elements().writeDoubles(new double[] {1, 2, 3, 4, 5, 6}, 0, 6, 0);
                  VectorWriter lists = column.field(3);
                  lists.writeLists(new int[] {2, 0, 0}, 0, 3, 0);
                  lists.elements().writeLists(new int[] {0, 2}, 0, 2, 0);
                  lists.elements().elements().writeStrings(new String[] {"x", null}, 0, 2, 0);
                  lists.setNull(2);
                }))
        .containsExactly(
            "{'numbers': [1, NULL], 'names': {a=1}, 'point': [1.0, 2.0], 'lists': [[], [x, NULL]]}",
            null,
            "{'numbers': [3], 'names': {b=2, a longer key than 12=3}, 'point': [5.0, 6.0], 'lists':"
                + " NULL}");
  }

  @Test
  void writesManyChunksOfLists() {
    int rows = 10_000;
    TableSource source =
        new GeneratedSource(
            new ListOf(type(TypeId.INTEGER)),
            rows,
            1,
            (column, range) -> {
              int[] lengths = range.stream().map(i -> i % 5).toArray();
              int[] elements =
                  range.stream().flatMap(i -> IntStream.range(0, i % 5).map(j -> i)).toArray();
              column.writeLists(lengths, 0, lengths.length, 0);
              column.elements().writeInts(elements, 0, elements.length, 0);
            });
    try (Registration registration = database.sources().register(source)) {
      assertThat(
              strings(
                  "SELECT count(*) || ' ' || sum(len(x)) || ' ' || sum(list_sum(x)) FROM "
                      + registration.sql()))
          .containsExactly(
              rows
                  + " "
                  + 2 * rows
                  + " "
                  + IntStream.range(0, rows).mapToLong(i -> (long) i * (i % 5)).sum());
    }
  }

  @Test
  void writesValidityWordByWord() {
    assertThat(
            rows(
                type(TypeId.INTEGER),
                130,
                (column, rows) -> {
                  column.writeInts(IntStream.range(0, rows).toArray(), 0, rows, 0);
                  column.writeValidity(new long[] {-1, 1, 0b10}, 64 + 64 + 2, 0);
                }))
        .startsWith(IntStream.range(0, 64).mapToObj(String::valueOf).toArray(String[]::new))
        .element(64)
        .isEqualTo("64");
    List<String> rows =
        rows(
            type(TypeId.INTEGER),
            130,
            (column, count) -> {
              column.writeInts(IntStream.range(0, count).toArray(), 0, count, 0);
              column.writeValidity(new long[] {1, 0b10}, 66, 64);
            });
    assertThat(rows.subList(64, 130)).filteredOn(row -> row != null).containsExactly("64", "129");
  }

  @Test
  void asksForTheNeededColumnsOnly() {
    Set<String> asked = ConcurrentHashMap.newKeySet();
    TableSource source =
        new TableSource() {
          @Override
          public List<ColumnDescription> columns() {
            return Stream.of("a", "b", "c")
                .map(name -> new ColumnDescription(name, type(TypeId.INTEGER)))
                .toList();
          }

          @Override
          public long rowCount() {
            return 3;
          }

          @Override
          public TableScan scan(int[] columns) {
            asked.add(Arrays.toString(columns));
            return new OneChunk(chunk -> {
              for (int i = 0; i < columns.length; i++) {
                chunk.column(i).writeInts(new int[] {columns[i], 1, 2}, 0, 3, 0);
              }
              chunk.setRowCount(3);
            });
          }
        };
    try (Registration registration = database.sources().register(source)) {
      assertThat(strings("SELECT c || ' ' || a FROM " + registration.sql()))
          .containsExactly("2 0", "1 1", "2 2");
      assertThat(strings("SELECT count(*)::VARCHAR FROM " + registration.sql()))
          .containsExactly("3");
      assertThatThrownBy(() -> strings("SELECT rowid::VARCHAR FROM " + registration.sql()))
          .hasMessageContaining("Referenced column \"rowid\" not found");
    }
    // To count rows, DuckDB reads the first column.
    assertThat(asked).contains("[0]").containsAnyOf("[2, 0]", "[0, 2]").hasSize(2);
  }

  @Test
  void readsInParallelWhereOrderDoesNotMatterAndInOrderWhereItDoes() {
    List<String> texts = IntStream.range(0, 300_000).mapToObj(i -> "text number " + i).toList();
    var source = new StringSource(texts, 4);
    try (Registration registration = database.sources().register(source)) {
      assertThat(strings("SELECT x FROM " + registration.sql())).containsExactlyElementsOf(texts);
      assertThat(
              strings("SELECT count(DISTINCT x) || ' ' || max(len(x)) FROM " + registration.sql()))
          .containsExactly("300000 18");
    }
    assertThat(source.opened.get()).isEqualTo(2);
    assertThat(source.closed.get()).isEqualTo(2);
    assertThat(source.workersClosed.get()).isEqualTo(source.workers.get());
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalArgumentException("row 17 is \0 bad"),
        new IllegalStateException(),
        new StackOverflowError(),
        new OutOfMemoryError("no heap"),
        new LinkageError("half a surrogate \ud83d"),
        new UnreadableException());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void reportsWhateverIsThrownAsTheErrorOfTheQuery(Throwable failure) {
    for (Stage stage : Stage.values()) {
      try (Registration registration =
          database.sources().register(new FailingSource(stage, failure))) {
        NativeException thrown =
            catchThrowableOfType(
                NativeException.class, () -> strings("SELECT x FROM " + registration.sql()));
        assertThat(thrown).as(stage.name()).isNotNull();
        assertThat(registration.failure()).isSameAs(failure);
        assertThat(thrown.type()).isIn(ErrorType.BINDER, ErrorType.INVALID_INPUT);
        assertThat(thrown)
            .hasMessageContaining(
                switch (failure) {
                  case IllegalArgumentException _ -> "row 17 is   bad";
                  case IllegalStateException _ -> "java.lang.IllegalStateException";
                  case StackOverflowError _ -> "java.lang.StackOverflowError";
                  case OutOfMemoryError _ -> "java.lang.OutOfMemoryError: no heap";
                  case LinkageError _ -> "java.lang.LinkageError: half a surrogate ?";
                  default ->
                      "Java code that a query calls failed, and so did the report of its failure.";
                });
      }
    }
    assertThat(strings("SELECT 'alive'")).containsExactly("alive");
  }

  @Test
  void survivesARealStackOverflow() {
    TableSource source = new FailingSource(Stage.FILL, null);
    try (Registration registration = database.sources().register(source)) {
      assertThatThrownBy(() -> strings("SELECT x FROM " + registration.sql()))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("java.lang.StackOverflowError");
    }
    assertThat(strings("SELECT 'alive'")).containsExactly("alive");
  }

  @Test
  void looksForTheSourceWheneverAStatementIsExecuted() {
    Registration registration = database.sources().register(new StringSource(List.of("a"), 1));
    try (PreparedStatement statement = connection.prepare("SELECT x FROM " + registration.sql())) {
      assertThat(strings(statement)).containsExactly("a");
      assertThat(strings(statement)).containsExactly("a");
      registration.close();
      registration.close();
      assertThat(database.sources().size()).isZero();
      assertThatThrownBy(() -> strings(statement))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining(
              "A query reads a source of rows that is not registered, or no longer.");
    }
  }

  @Test
  void doesNotReadASourceOfAnotherDatabase() {
    try (Database other = Database.inMemory(Map.of());
        Registration registration = other.sources().register(new StringSource(List.of("a"), 1))) {
      assertThat(database.sources().size()).isZero();
      assertThatThrownBy(() -> strings("SELECT x FROM " + registration.sql()))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("not registered");
    }
  }

  @Test
  void refusesToBeWrittenTooLateOrWrongly() {
    List<ChunkWriter> kept = new ArrayList<>();
    assertThat(
            rows(
                type(TypeId.INTEGER),
                1,
                (column, rows) -> column.writeInts(new int[] {1}, 0, rows, 0),
                kept))
        .containsExactly("1");
    assertThatThrownBy(() -> kept.getFirst().column(0).writeInts(new int[1], 0, 1, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A chunk is written while TableScan.Worker.fill runs, not before or after.");
    assertFails(
        type(TypeId.INTEGER),
        column -> column.writeLongs(new long[1], 0, 1, 0),
        "A column of INTEGER is not written as LONG.");
    assertFails(
        type(TypeId.INTEGER),
        column -> column.writeInts(new int[3000], 0, 3000, 0),
        "Range [0, 0 + 3000) out of bounds for length 2048");
    assertFails(
        type(TypeId.BIT),
        column -> column.writeBlobs(new byte[][] {{1}}, 0, 1, 0),
        "A column of BIT is not written as [BLOB].");
  }

  @Test
  void leavesNothingOfAnEarlierChunkInRowsThatAreNotWritten() {
    List<String> expected = new ArrayList<>();
    var first = new AtomicInteger();
    TableSource source =
        new GeneratedSource(
            type(TypeId.VARCHAR),
            4096,
            1,
            (column, range) -> {
              if (first.getAndIncrement() == 0) {
                String[] texts =
                    range.stream().mapToObj(i -> "a text of chunk one " + i).toArray(String[]::new);
                column.writeStrings(texts, 0, texts.length, 0);
                expected.addAll(List.of(texts));
              } else {
                range.stream().forEach(i -> expected.add(""));
              }
            });
    try (Registration registration = database.sources().register(source)) {
      assertThat(strings("SELECT x FROM " + registration.sql()))
          .containsExactlyElementsOf(expected);
    }
  }

  private static NativeType type(TypeId id) {
    return NativeType.of(id);
  }

  private static String decimal(long unscaled) {
    return BigDecimal.valueOf(unscaled, 2).toPlainString();
  }

  private static String randomText(Random random) {
    int length = random.nextInt(30);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(6)) {
        case 0 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
        case 1 -> text.append((char) (0x80 + random.nextInt(0x780)));
        case 2 -> text.append((char) (0x800 + random.nextInt(0xD000)));
        default -> text.append((char) random.nextInt(0x80));
      }
    }
    return text.toString();
  }

  private List<String> rows(NativeType type, int count, BiConsumer<VectorWriter, Integer> writer) {
    return rows(type, count, writer, new ArrayList<>());
  }

  private List<String> rows(
      NativeType type,
      int count,
      BiConsumer<VectorWriter, Integer> writer,
      List<ChunkWriter> chunks) {
    TableSource source =
        new TableSource() {
          @Override
          public List<ColumnDescription> columns() {
            return List.of(new ColumnDescription("x", type));
          }

          @Override
          public long rowCount() {
            return count;
          }

          @Override
          public TableScan scan(int[] columns) {
            return new OneChunk(chunk -> {
              chunks.add(chunk);
              writer.accept(chunk.column(0), count);
              chunk.setRowCount(count);
            });
          }
        };
    try (Registration registration = database.sources().register(source)) {
      return strings("SELECT x::VARCHAR FROM " + registration.sql());
    }
  }

  private void assertFails(NativeType type, Consumer<VectorWriter> writer, String message) {
    assertThatThrownBy(() -> rows(type, 1, (column, rows) -> writer.accept(column)))
        .isInstanceOf(NativeException.class)
        .hasMessageContaining(message);
  }

  private List<String> strings(TableSource source) {
    try (Registration registration = database.sources().register(source)) {
      return strings("SELECT x FROM " + registration.sql());
    }
  }

  private List<String> strings(String sql) {
    try (PreparedStatement statement = connection.prepare(sql)) {
      return strings(statement);
    }
  }

  private static List<String> strings(PreparedStatement statement) {
    try (QueryResult result = statement.execute(ResultMode.STREAMING)) {
      List<String> strings = new ArrayList<>();
      result.forEachChunk(chunk -> {
        String[] column = new String[chunk.rowCount()];
        chunk.vector(0).readStrings(0, column.length, column, 0);
        strings.addAll(Arrays.asList(column));
      });
      return strings;
    }
  }

  /** A scan of one chunk. */
  private record OneChunk(Consumer<ChunkWriter> writer) implements TableScan {
    @Override
    public int maximumThreads() {
      return 1;
    }

    @Override
    public Worker worker() {
      var done = new AtomicInteger();
      return chunk -> {
        if (done.getAndIncrement() == 0) {
          writer.accept(chunk);
        }
      };
    }
  }

  /** Some rows. */
  private record Range(int from, int to) {
    IntStream stream() {
      return IntStream.range(from, to);
    }
  }

  /** A source of one column, whose rows are written range by range, by several threads. */
  private static class GeneratedSource implements TableSource {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger workers = new AtomicInteger();
    final AtomicInteger workersClosed = new AtomicInteger();
    private final NativeType type;
    private final int size;
    private final int threads;
    private final BiConsumer<VectorWriter, Range> writer;

    GeneratedSource(
        NativeType type, int size, int threads, BiConsumer<VectorWriter, Range> writer) {
      this.type = type;
      this.size = size;
      this.threads = threads;
      this.writer = writer;
    }

    @Override
    public List<ColumnDescription> columns() {
      return List.of(new ColumnDescription("x", type));
    }

    @Override
    public long rowCount() {
      return size;
    }

    @Override
    public TableScan scan(int[] columns) {
      opened.incrementAndGet();
      var next = new AtomicInteger();
      return new TableScan() {
        @Override
        public int maximumThreads() {
          return threads;
        }

        @Override
        public Worker worker() {
          workers.incrementAndGet();
          return new Worker() {
            @Override
            public void fill(ChunkWriter chunk) {
              int from = next.getAndAdd(chunk.capacity());
              if (from < size) {
                int to = Math.min(size, from + chunk.capacity());
                if (columns.length > 0) {
                  writer.accept(chunk.column(0), new Range(from, to));
                }
                chunk.setRowCount(to - from);
              }
            }

            @Override
            public void close() {
              workersClosed.incrementAndGet();
            }
          };
        }

        @Override
        public void close() {
          closed.incrementAndGet();
        }
      };
    }
  }

  /** A source of texts. */
  private static final class StringSource extends GeneratedSource {
    StringSource(List<String> texts, int threads) {
      super(
          NativeType.of(TypeId.VARCHAR),
          texts.size(),
          threads,
          (column, range) -> {
            String[] batch = texts.subList(range.from(), range.to()).toArray(String[]::new);
            column.writeStrings(batch, 0, batch.length, 0);
          });
    }
  }

  private enum Stage {
    COLUMNS,
    ROW_COUNT,
    SCAN,
    WORKER,
    FILL
  }

  /** Fails at one stage; without a failure to throw, by recursing without end. */
  private record FailingSource(Stage failing, Throwable failure) implements TableSource {
    @Override
    public List<ColumnDescription> columns() {
      failAt(Stage.COLUMNS);
      return List.of(new ColumnDescription("x", NativeType.of(TypeId.VARCHAR)));
    }

    @Override
    public long rowCount() {
      failAt(Stage.ROW_COUNT);
      return 1;
    }

    @Override
    public TableScan scan(int[] columns) {
      failAt(Stage.SCAN);
      return new TableScan() {
        @Override
        public int maximumThreads() {
          return 4;
        }

        @Override
        public Worker worker() {
          failAt(Stage.WORKER);
          return chunk -> failAt(Stage.FILL);
        }
      };
    }

    private void failAt(Stage stage) {
      if (stage != failing) {
        return;
      }
      if (failure == null) {
        recurse(0);
      }
      FailingSource.<RuntimeException>sneak(failure);
    }

    private static int recurse(int depth) {
      return depth < 0 ? depth : 1 + recurse(depth + 1);
    }

    @SuppressWarnings(
        "unchecked") // Throws whatever it is, as generated code and other languages can.
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  /** An exception whose message cannot even be asked for. */
  private static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("There is no message.");
    }
  }
}
