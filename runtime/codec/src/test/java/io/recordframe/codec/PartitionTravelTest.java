package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.FunctionRefusedException;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PhysicalExtensionCodec;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.physical.PhysicalPlan;
import io.recordframe.plan.physical.PlanCutter;
import io.recordframe.plan.physical.RowsParts;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.PartitionedRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Application;

/** Parts of sources that somebody has written, in physical plans as bytes. */
class PartitionTravelTest {

  private static final PlanCodec PLAIN = new ProtobufPlanCodec();
  private static final PlanCodec STRICT = PLAIN.withFunctionInlining(false);
  private static final String ID = "org.example.stretches";
  private static final PlanCodec KNOWING = PLAIN.withPhysicalExtension(new StretchCodec());
  private static final Schema NUMBERS = Schema.of(Field.required("n", ScalarType.INT64));
  private static final FieldReference N = FieldReference.of(0, NUMBERS.field(0));

  /** More numbers than could travel by value. */
  private static final long MANY = 1L << 40;

  /** The numbers from 0, which are told apart into stretches. */
  private record Numbers(long size) implements PartitionedRows {
    @Override
    public Schema schema() {
      return NUMBERS;
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      return new Stretch(0, size).slice(start, count);
    }

    @Override
    public List<RowsSource.Rows> partitions(int most) {
      List<RowsSource.Rows> parts = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        parts.add(new Stretch(size / most * i, size / most));
      }
      return parts;
    }
  }

  /** Some of the numbers. */
  record Stretch(long first, long size) implements RowsSource.Rows {
    Stretch {
      if (size < 0) {
        throw new IllegalArgumentException("a stretch of " + size);
      }
    }

    @Override
    public Schema schema() {
      return NUMBERS;
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      return new HeapBatch(
          count,
          List.of(
              FunctionTravelTest.longs(
                  LongStream.range(first + start, first + start + count).toArray())));
    }
  }

  /** Carries stretches as their start and their length. */
  static class StretchCodec implements PhysicalExtensionCodec {
    private final String id;

    StretchCodec() {
      this("org.example.stretches");
    }

    StretchCodec(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
      return partition instanceof Stretch(long first, long size)
          ? Optional.of(payload(first, size))
          : Optional.empty();
    }

    @Override
    public RowsSource.Rows decodePartition(byte[] payload) {
      ByteBuffer buffer = ByteBuffer.wrap(payload);
      return new Stretch(buffer.getLong(), buffer.getLong());
    }

    static byte[] payload(long first, long size) {
      return ByteBuffer.allocate(2 * Long.BYTES).putLong(first).putLong(size).array();
    }
  }

  /** Remembers what it was asked. */
  private static class Recording extends StretchCodec {
    final List<String> calls = new ArrayList<>();

    Recording() {}

    Recording(String id) {
      super(id);
    }

    @Override
    public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
      calls.add("write " + partition);
      return super.encodePartition(partition);
    }

    @Override
    public RowsSource.Rows decodePartition(byte[] payload) {
      RowsSource.Rows partition = super.decodePartition(payload);
      calls.add("read " + partition);
      return partition;
    }
  }

  /** Found as a service. */
  public static final class FoundCodec extends StretchCodec {
    /** Called by {@link java.util.ServiceLoader}. */
    public FoundCodec() {
      super("org.example.found");
    }
  }

  /** One class for both layers: parts in physical plans, numbers in all. */
  private static final class BothCodec extends Recording implements LogicalExtensionCodec {
    @Override
    public Optional<byte[]> encodeRows(RowsSource.Rows rows) {
      calls.add("write rows " + rows);
      return rows instanceof Numbers(long size) ? Optional.of(payload(0, size)) : Optional.empty();
    }

    @Override
    public RowsSource.Rows decodeRows(byte[] payload) {
      return new Numbers(ByteBuffer.wrap(payload).getLong(Long.BYTES));
    }
  }

  private static Scan scan(RowsSource.Rows rows) {
    return new Scan(new RowsSource(rows, "numbers"), rows.schema());
  }

  /** The sum of many numbers in two tasks. */
  static PhysicalPlan sample() {
    Relation sum =
        new Aggregate(
            scan(new Numbers(MANY)),
            List.of(),
            List.of(new Aggregate.Measure("sum", AggregateCall.of(AggregateFunction.SUM, N))));
    return PlanCutter.cut("duckdb", sum, source -> RowsParts.of((RowsSource) source, 2));
  }

  /** A task over rows, and a merging plan that reads others besides those of the tasks. */
  private static PhysicalPlan plan(RowsSource.Rows task, RowsSource.Rows merge) {
    Scan rows = new Scan(new TaskSource(task.schema()), task.schema());
    return new PhysicalPlan(
        "duckdb", List.of(scan(task)), new Join(rows, scan(merge), Join.Type.CROSS, Join.ALWAYS));
  }

  private static List<Wire.Source.KindCase> kinds(byte[] bytes) {
    return Bytes.message(bytes).getSourcesList().stream().map(Wire.Source::getKindCase).toList();
  }

  @Test
  @DisplayName("codec 28, 33: parts come back equal, and their codec is asked once for each")
  void partsComeBack() {
    PhysicalPlan plan = sample();
    Recording stretches = new Recording();
    PlanCodec codec = PLAIN.withPhysicalExtension(stretches);
    byte[] bytes = codec.encode(plan);
    assertThat(stretches.calls)
        .containsExactly(
            "write Stretch[first=0, size=" + MANY / 2 + "]",
            "write Stretch[first=" + MANY / 2 + ", size=" + MANY / 2 + "]");
    stretches.calls.clear();
    PhysicalPlan copy = codec.decodePhysicalPlan(bytes);
    assertThat(stretches.calls)
        .containsExactly(
            "read Stretch[first=0, size=" + MANY / 2 + "]",
            "read Stretch[first=" + MANY / 2 + ", size=" + MANY / 2 + "]");
    assertThat(copy).isEqualTo(plan);
    assertThat(codec.encode(copy)).isEqualTo(bytes);
    assertThat(copy.print())
        .isEqualTo(plan.print())
        .contains("Scan numbers, part 1 of 2 (n int64)", "Scan numbers, part 2 of 2 (n int64)");
    assertThatThrownBy(() -> PLAIN.encode(plan))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("The numbers, part 1 of 2 have " + MANY / 2 + " rows");
  }

  @Test
  @DisplayName("codec 28: physical codecs are asked before logical ones, in tasks and in merging")
  void theOrderOfAsking() {
    BothCodec both = new BothCodec();
    PlanCodec codec = PLAIN.withExtension(both).withPhysicalExtension(both);
    Numbers numbers = new Numbers(MANY);
    Stretch stretch = new Stretch(5, MANY);
    PhysicalPlan parts = plan(stretch, new Stretch(7, MANY));
    assertThat(kinds(codec.encode(parts)))
        .containsExactly(
            Wire.Source.KindCase.PARTITION,
            Wire.Source.KindCase.TASKS,
            Wire.Source.KindCase.PARTITION);
    assertThat(both.calls)
        .containsExactly("write " + stretch, "write Stretch[first=7, size=" + MANY + "]");
    both.calls.clear();
    PhysicalPlan mixed = plan(numbers, stretch);
    byte[] bytes = codec.encode(mixed);
    assertThat(kinds(bytes))
        .containsExactly(
            Wire.Source.KindCase.ROWS, Wire.Source.KindCase.TASKS, Wire.Source.KindCase.PARTITION);
    assertThat(both.calls)
        .containsExactly("write " + numbers, "write rows " + numbers, "write " + stretch);
    assertThat(codec.decodePhysicalPlan(bytes)).isEqualTo(mixed);
    // What neither carries travels by value.
    RowsSource.Rows others =
        new BatchRows(NUMBERS, new HeapBatch(1, List.of(FunctionTravelTest.longs(9))));
    byte[] byValue = codec.encode(plan(stretch, others));
    assertThat(Bytes.message(byValue).getSources(2).getRows().getCodec()).isEmpty();
    Join merge = (Join) codec.decodePhysicalPlan(byValue).merge();
    RowsSource copy = (RowsSource) ((Scan) merge.right()).source();
    assertThat(copy.rows().slice(0, 1).column(0).longs()).containsExactly(9);
  }

  @Test
  @DisplayName("codec 28: the codec that was installed last is asked first")
  void theLastInstalledIsAskedFirst() {
    Recording first = new Recording("org.example.first");
    Recording last = new Recording("org.example.last");
    byte[] bytes = PLAIN.withPhysicalExtension(first).withPhysicalExtension(last).encode(sample());
    assertThat(Bytes.message(bytes).getSources(0).getPartition().getExtension().getCodec())
        .isEqualTo("org.example.last");
    assertThat(first.calls).isEmpty();
    assertThat(last.calls).hasSize(2);
  }

  @Test
  @DisplayName("codec 28: physical codecs are never asked for logical plans and expressions")
  void logicalPlansHaveNoParts() {
    Recording stretches = new Recording();
    PlanCodec codec = PLAIN.withPhysicalExtension(stretches);
    Scan few = scan(new Stretch(5, 2));
    assertThat(kinds(codec.encode(few))).containsExactly(Wire.Source.KindCase.ROWS);
    assertThat(kinds(codec.encode(new InSubquery(N, few))))
        .containsExactly(Wire.Source.KindCase.ROWS);
    codec.decodePlan(codec.encode(few));
    codec.decodeExpression(codec.encode(new InSubquery(N, few)));
    assertThat(stretches.calls).isEmpty();
    assertThatThrownBy(() -> codec.encode(scan(new Stretch(0, MANY))))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("The numbers have " + MANY + " rows");
  }

  @Test
  @DisplayName("codec 7, 28: a part in a logical plan or expression is malformed, and nobody asked")
  void partsInLogicalPlansAreMalformed() {
    Recording stretches = new Recording();
    PlanCodec codec = PLAIN.withPhysicalExtension(stretches);
    Wire.Source part = Bytes.message(KNOWING.encode(sample())).getSources(0);
    Scan few = scan(new Stretch(5, 2));
    byte[] plan = Bytes.changed(codec.encode(few), message -> message.setSources(0, part));
    assertThatThrownBy(() -> codec.decodePlan(plan))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("Source 0 is one of physical codecs")
        .hasMessageContaining("of physical plans only, but the root is ROOT_RELATION")
        .hasMessageContaining("docs/plan-format.md#malformed");
    byte[] expression =
        Bytes.changed(codec.encode(new InSubquery(N, few)), message -> message.setSources(0, part));
    assertThatThrownBy(() -> codec.decodeExpression(expression))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("of physical plans only, but the root is ROOT_EXPRESSION");
    // The header says that it is a plan, and the root that it is a physical one.
    byte[] disguised =
        Bytes.changed(
            codec.encode(few),
            message -> message.clear().mergeFrom(Bytes.message(KNOWING.encode(sample()))));
    assertThatThrownBy(() -> codec.decodePlan(disguised))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("The root must be ROOT_RELATION, but is ROOT_PHYSICAL");
    assertThat(stretches.calls).isEmpty();
  }

  /** Whoever adds a method to the interface sees to it that a codec in the chain is asked. */
  @Test
  @DisplayName("codec 29: each method of a physical codec in the chain is reached")
  void everyMethodIsForwarded() {
    Stretch stretch = new Stretch(1, 2);
    Set<String> reached = new TreeSet<>();
    PhysicalExtensionCodec recording =
        (PhysicalExtensionCodec)
            Proxy.newProxyInstance(
                PartitionTravelTest.class.getClassLoader(),
                new Class<?>[] {PhysicalExtensionCodec.class},
                (_, method, _) -> {
                  reached.add(method.getName());
                  return switch (method.getName()) {
                    case "id" -> "org.example.recording";
                    case "encodePartition" -> Optional.of(new byte[] {1});
                    case "decodePartition" -> stretch;
                    default -> throw new AssertionError("What does it answer? " + method);
                  };
                });
    PlanCodec codec = STRICT.withPhysicalExtension(recording);
    PhysicalPlan plan = plan(stretch, stretch);
    assertThat(codec.decodePhysicalPlan(codec.encode(plan))).isEqualTo(plan);
    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PhysicalExtensionCodec.class.getMethods()).map(Method::getName).toList());
  }

  @Test
  @DisplayName("codec 30: a physical codec receives exactly the bytes that it wrote")
  void payloadsStayAsTheyAre() {
    Stretch stretch = new Stretch(1, 2);
    List<byte[]> received = new ArrayList<>();
    for (byte[] written : List.of(new byte[0], new byte[] {0}, new byte[] {-1, 0, 1, 10, 13})) {
      PlanCodec codec =
          PLAIN.withPhysicalExtension(
              new StretchCodec() {
                @Override
                public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
                  return Optional.of(written.clone());
                }

                @Override
                public RowsSource.Rows decodePartition(byte[] payload) {
                  received.add(payload);
                  return stretch;
                }
              });
      codec.decodePhysicalPlan(codec.encode(plan(stretch, stretch)));
      assertThat(received.removeLast()).isEqualTo(written);
      assertThat(received).as("equal rows are written and read once").isEmpty();
    }
  }

  @Test
  @DisplayName("codec 31: physical codecs coexist, each reads what it wrote, in any order")
  void codecsCoexist() {
    RowsSource.Rows others = new Numbers(MANY);
    PhysicalExtensionCodec ofOthers =
        new StretchCodec("org.example.others") {
          @Override
          public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
            return partition.equals(others) ? Optional.of(new byte[] {7}) : Optional.empty();
          }

          @Override
          public RowsSource.Rows decodePartition(byte[] payload) {
            assertThat(payload).containsExactly(7);
            return others;
          }
        };
    PhysicalPlan plan = plan(new Stretch(1, 2), others);
    PlanCodec one = KNOWING.withPhysicalExtension(ofOthers);
    PlanCodec two = PLAIN.withPhysicalExtension(ofOthers).withPhysicalExtension(new StretchCodec());
    byte[] bytes = one.encode(plan);
    assertThat(two.encode(plan)).isEqualTo(bytes);
    assertThat(two.decodePhysicalPlan(bytes)).isEqualTo(plan);
    assertThat(one.decodePhysicalPlan(bytes)).isEqualTo(plan);
    // The codec that another one was installed in stays as it was.
    assertThatThrownBy(() -> KNOWING.encode(plan)).isInstanceOf(PlanNotPortableException.class);
  }

  @Test
  @DisplayName("codec 31: ids differ among physical codecs, not from those of logical ones")
  void idsDiffer() {
    assertThatThrownBy(() -> KNOWING.withPhysicalExtension(new StretchCodec()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A physical codec with the id '" + ID + "' is installed already");
    for (String reserved : List.of("", "recordframe.java", "recordframe.stretches")) {
      assertThatThrownBy(() -> PLAIN.withPhysicalExtension(new StretchCodec(reserved)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("does not start with 'recordframe.', but found '" + reserved + "'");
    }
    BothCodec both = new BothCodec();
    PhysicalPlan plan = plan(new Stretch(1, 2), new Numbers(MANY));
    PlanCodec codec = PLAIN.withPhysicalExtension(both).withExtension(both);
    byte[] bytes = codec.encode(plan);
    assertThat(Bytes.message(bytes).getSources(0).getPartition().getExtension().getCodec())
        .isEqualTo(ID)
        .isEqualTo(Bytes.message(bytes).getSources(2).getRows().getCodec());
    assertThat(codec.decodePhysicalPlan(bytes)).isEqualTo(plan);
  }

  @Test
  @DisplayName("codec 32: a physical codec that is missing is named, with those that are installed")
  void unknownCodecs() {
    byte[] bytes = KNOWING.encode(sample());
    PlanCodec other =
        PLAIN
            .withExtension(new BothCodec())
            .withPhysicalExtension(new StretchCodec("org.example.two"))
            .withPhysicalExtension(new StretchCodec("org.example.one"));
    assertThatThrownBy(() -> other.decodePhysicalPlan(bytes))
        .isInstanceOf(PlanVersionException.class)
        .hasMessageContaining(
            "The physical codec 'org.example.stretches', which wrote the numbers, part 1 of 2, is not installed here")
        .hasMessageContaining("install it with withPhysicalExtension(...)")
        .hasMessageContaining("Installed are: org.example.one, org.example.two (see")
        .hasMessageContaining("docs/distributing.md#unknown-codec");
    assertThatThrownBy(() -> PLAIN.decodePhysicalPlan(bytes))
        .hasMessageContaining("Installed are: none");
  }

  @Test
  @DisplayName("codec 32: physical codecs are found as services")
  void codecsAreFound(@TempDir Path directory) throws Exception {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(PhysicalExtensionCodec.class.getName()), FoundCodec.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      PlanCodec codec = new ProtobufPlanCodec();
      byte[] bytes = codec.encode(sample());
      assertThat(Bytes.message(bytes).getSources(0).getPartition().getExtension().getCodec())
          .isEqualTo("org.example.found");
      assertThat(codec.decodePhysicalPlan(bytes)).isEqualTo(sample());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  @DisplayName("codec 28: what a physical codec throws is told with its id")
  void codecsThatFail() {
    PlanCodec failing =
        PLAIN.withPhysicalExtension(
            new StretchCodec() {
              @Override
              public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
                throw new IllegalStateException("no licence");
              }

              @Override
              public RowsSource.Rows decodePartition(byte[] payload) {
                throw new IllegalStateException("no licence");
              }
            });
    assertThatThrownBy(() -> failing.encode(sample()))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining(
            "The physical codec '" + ID + "' failed to write the numbers, part 1 of 2")
        .hasMessageContaining("no licence")
        .hasMessageContaining("docs/distributing.md#codec-failed");
    byte[] bytes = KNOWING.encode(sample());
    assertThatThrownBy(() -> failing.decodePhysicalPlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining(
            "The physical codec '" + ID + "' failed to read the numbers, part 1 of 2")
        .hasMessageContaining("no licence");
    byte[] cut = StrictnessTest.changedPayload(bytes, _ -> new byte[] {1});
    assertThatThrownBy(() -> KNOWING.decodePhysicalPlan(cut))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("failed to read the numbers, part 1 of 2");
  }

  @Test
  @SuppressWarnings("NullAway") // What it must not do.
  void aCodecThatGivesNullIsNamed() {
    PlanCodec failing =
        PLAIN.withPhysicalExtension(
            new StretchCodec() {
              @Override
              public Optional<byte[]> encodePartition(RowsSource.Rows partition) {
                return null;
              }

              @Override
              public RowsSource.Rows decodePartition(byte[] payload) {
                return null;
              }
            });
    assertThatThrownBy(() -> failing.encode(sample()))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("The physical codec '" + ID + "' failed to write");
    byte[] bytes = KNOWING.encode(sample());
    assertThatThrownBy(() -> failing.decodePhysicalPlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("The physical codec '" + ID + "' failed to read");
  }

  @Test
  void otherColumnsAreRefused() {
    Schema wider = Schema.of(Field.nullable("n", ScalarType.INT64));
    PlanCodec other =
        PLAIN.withPhysicalExtension(
            new StretchCodec() {
              @Override
              public RowsSource.Rows decodePartition(byte[] payload) {
                return new BatchRows(wider, new HeapBatch(1, List.of(FunctionTravelTest.longs(1))));
              }
            });
    byte[] bytes = KNOWING.encode(sample());
    assertThatThrownBy(() -> other.decodePhysicalPlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining(
            "The physical codec '" + ID + "' read the numbers, part 1 of 2 with the columns")
        .hasMessageContaining("written for (n int64)");
  }

  @Test
  @DisplayName("codec 26, 27: a physical codec does not make a strict receiver take code")
  void strictReceiversStayStrict() {
    Relation called =
        new Project(
            scan(new Stretch(0, 2)),
            List.of(Samples.named("x", FunctionCall.of(Application.plain(), N))));
    byte[] inlined = KNOWING.encode(PlanCutter.whole("duckdb", called));
    assertThat(KNOWING.decodePhysicalPlan(inlined).tasks()).hasSize(1);
    for (PlanCodec strict :
        List.of(
            STRICT.withPhysicalExtension(new StretchCodec()),
            KNOWING.withFunctionInlining(false))) {
      assertThatThrownBy(() -> strict.decodePhysicalPlan(inlined))
          .isInstanceOf(FunctionRefusedException.class)
          .hasMessageContaining("docs/distributing.md#code-refused");
      // A physical codec reads no functions, whatever the plan says.
      byte[] claimed =
          Bytes.changed(
              inlined,
              plan -> plan.getFunctionsBuilder(0).getUserBuilder().getCodeBuilder().setCodec(ID));
      assertThatThrownBy(() -> strict.decodePhysicalPlan(claimed))
          .isInstanceOf(PlanVersionException.class)
          .hasMessageContaining(
              "The codec '" + ID + "', which wrote the function shop.plus_one, is not installed")
          .hasMessageContaining("Installed are: none");
    }
  }

  @Test
  @DisplayName("codec 46: what a physical codec writes is bounded like rows")
  void limits() {
    byte[] bytes = KNOWING.encode(sample());
    PlanCodec small = KNOWING.withLimits(KNOWING.limits().with(DecodingLimit.ROWS_BYTES, 15));
    assertThatThrownBy(() -> small.decodePhysicalPlan(bytes))
        .isInstanceOf(DecodingLimitException.class)
        .hasMessageContaining("ROWS_BYTES");
    assertThatThrownBy(() -> small.encode(sample()))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("The numbers, part 1 of 2 have 16 bytes")
        .hasMessageContaining("at most 15 bytes");
  }

  @Test
  @DisplayName("codec 7: corrupted parts give a plan or a typed exception")
  void corruptedBytes() {
    byte[] plan = KNOWING.encode(sample());
    for (int i = 0; i < plan.length; i++) {
      byte[] cut = Arrays.copyOf(plan, i);
      assertThatThrownBy(() -> KNOWING.decodePhysicalPlan(cut))
          .isInstanceOf(MalformedPlanException.class);
      for (int bit = 0; bit < 8; bit++) {
        byte[] bytes = plan.clone();
        bytes[i] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> KNOWING.decodePhysicalPlan(bytes))
            .isInstanceOf(RecordframeException.class);
      }
    }
    byte[] without =
        Bytes.changed(
            plan,
            message ->
                message.getSourcesBuilder(0).getPartitionBuilder().clearExtension().clearSchema());
    assertThatThrownBy(() -> KNOWING.decodePhysicalPlan(without))
        .isInstanceOf(RecordframeException.class);
    byte[] dangling =
        Bytes.changed(
            plan,
            message ->
                message
                    .getSourcesBuilder(0)
                    .getPartitionBuilder()
                    .getExtensionBuilder()
                    .setPayload(9));
    assertThatThrownBy(() -> KNOWING.decodePhysicalPlan(dangling))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("There is no payload 9");
  }
}
