package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.codec.UnknownFunctionException;
import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sources that somebody has written, and that travel as what makes them. */
class SourceTravelTest {

  private static final PlanCodec PLAIN = new ProtobufPlanCodec();
  private static final PlanCodec KNOWING = PLAIN.withExtension(new SquaresCodec("n"));

  /** The squares from 0, of which there are more than travel. */
  private record Squares(String column, long size) implements RowsSource.Rows {
    @Override
    public Schema schema() {
      return Schema.of(Field.required(column, ScalarType.INT64));
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      return new HeapBatch(
          count,
          List.of(
              FunctionTravelTest.longs(
                  LongStream.range(start, start + count).map(n -> n * n).toArray())));
    }
  }

  /** Carries squares as their number. */
  private record SquaresCodec(String column) implements LogicalExtensionCodec {
    @Override
    public String id() {
      return "org.example.squares";
    }

    @Override
    public Optional<byte[]> encodeRows(RowsSource.Rows rows) {
      return rows instanceof Squares squares
          ? Optional.of(ByteBuffer.allocate(Long.BYTES).putLong(squares.size()).array())
          : Optional.empty();
    }

    @Override
    public RowsSource.Rows decodeRows(byte[] payload) {
      return new Squares(column, ByteBuffer.wrap(payload).getLong());
    }
  }

  private static Relation squares(long size) {
    Squares squares = new Squares("n", size);
    return new Scan(new RowsSource(squares, "squares"), squares.schema());
  }

  @Test
  @DisplayName("codec 30, 34: a source of others travels as what its codec writes")
  void aSourceComesBack() {
    Relation plan = squares(Long.MAX_VALUE);
    byte[] bytes = KNOWING.encode(plan);
    assertThat(bytes).hasSizeLessThan(100);
    assertThat(KNOWING.decodePlan(bytes)).isEqualTo(plan);
    assertThat(KNOWING.encode(KNOWING.decodePlan(bytes))).isEqualTo(bytes);
    assertThatThrownBy(() -> PLAIN.encode(plan))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("The squares have " + Long.MAX_VALUE + " rows");
  }

  @Test
  @DisplayName("codec 34: rows that no codec carries travel by value")
  void othersTravelByValue() {
    byte[] bytes = PLAIN.encode(squares(3));
    Scan scan = (Scan) KNOWING.decodePlan(bytes);
    RowsSource.Rows rows = ((RowsSource) scan.source()).rows();
    assertThat(rows).isNotInstanceOf(Squares.class);
    assertThat(rows.slice(0, 3).column(0).longs()).containsExactly(0, 1, 4);
  }

  @Test
  @DisplayName("codec 32: a codec that is missing is named, with those that are installed")
  void unknownCodecs() {
    byte[] bytes = KNOWING.encode(squares(5));
    assertThatThrownBy(() -> PLAIN.decodePlan(bytes))
        .isInstanceOf(PlanVersionException.class)
        .hasMessageContaining(
            "The codec 'org.example.squares', which wrote the squares, is not installed here")
        .hasMessageContaining("Installed are: none")
        .hasMessageContaining("docs/distributing.md#unknown-codec");
  }

  @Test
  void otherColumnsAreRefused() {
    byte[] bytes = KNOWING.encode(squares(5));
    PlanCodec other = PLAIN.withExtension(new SquaresCodec("m"));
    assertThatThrownBy(() -> other.decodePlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("read the squares with the columns (m int64)")
        .hasMessageContaining("written for (n int64)");
  }

  @Test
  void payloadsThatTheCodecCannotRead() {
    byte[] bytes =
        StrictnessTest.changedPayload(KNOWING.encode(squares(5)), payload -> new byte[] {1});
    assertThatThrownBy(() -> KNOWING.decodePlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("The codec 'org.example.squares' failed to read the squares");
    LogicalExtensionCodec functionsOnly =
        new LogicalExtensionCodec() {
          @Override
          public String id() {
            return "org.example.squares";
          }
        };
    assertThatThrownBy(
            () -> PLAIN.withExtension(functionsOnly).decodePlan(KNOWING.encode(squares(5))))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("carries no rows");
  }

  @Test
  @DisplayName("codec 46: what a codec writes for rows is bounded like rows")
  void limits() {
    byte[] bytes = KNOWING.encode(squares(5));
    PlanCodec small = KNOWING.withLimits(KNOWING.limits().with(DecodingLimit.ROWS_BYTES, 7));
    assertThatThrownBy(() -> small.decodePlan(bytes)).isInstanceOf(DecodingLimitException.class);
    assertThatThrownBy(() -> small.encode(squares(5)))
        .isInstanceOf(PlanNotPortableException.class)
        .hasMessageContaining("at most 7 bytes");
  }

  /** The rows of a table function for two constants. */
  static Scan tableFunction() {
    UserTableFunction function =
        new UserTableFunction(
            FunctionName.of("shop.numbers"),
            List.of(
                Field.required("from", ScalarType.INT64),
                Field.nullable("unit", ScalarType.STRING)),
            Schema.of(Field.required("n", ScalarType.INT64)),
            SourceTravelTest::unreadable);
    return new Scan(
        new FunctionSource(
            function,
            List.of(new TypedValue(5L, ScalarType.INT64), new TypedValue(null, ScalarType.STRING))),
        function.schema());
  }

  private static BatchCursor unreadable(List<TypedValue> arguments) {
    throw new AssertionError("Reading a plan reads no rows, but these for " + arguments);
  }

  @Test
  @DisplayName("codec 15: a table function travels by its name and constants, on every receiver")
  void tableFunctions() {
    Scan plan = tableFunction();
    UserTableFunction function = ((FunctionSource) plan.source()).function();
    FunctionRegistry registry = new FunctionRegistry();
    registry.register(function);
    for (PlanCodec codec : List.of(PLAIN, PLAIN.withFunctionInlining(false))) {
      byte[] bytes = codec.encode(plan);
      assertThat(Bytes.message(bytes).getPayloadsCount()).isZero();
      assertThat(codec.withFunctions(registry).decodePlan(bytes)).isEqualTo(plan);
      assertThatThrownBy(() -> codec.decodePlan(bytes))
          .isInstanceOf(UnknownFunctionException.class)
          .hasMessageContaining("calls the table function shop.numbers by name");
      PlanCodec knowing = codec.withFunctions(registry);
      refused(
          knowing,
          bytes,
          source -> source.clearArguments(),
          "shop.numbers takes 2 arguments, but was given 0");
      refused(
          knowing,
          bytes,
          source -> source.setArguments(0, source.getArguments(1)),
          "Argument 1 of shop.numbers must be int64, but is string");
      refused(
          knowing,
          bytes,
          source -> source.getArgumentsBuilder(0).clearValue(),
          "Argument 1 of shop.numbers must not be null");
    }
  }

  private static void refused(
      PlanCodec codec, byte[] bytes, Consumer<Wire.FunctionSource.Builder> change, String message) {
    byte[] changed =
        Bytes.changed(bytes, plan -> change.accept(plan.getSourcesBuilder(0).getFunctionBuilder()));
    assertThatThrownBy(() -> codec.decodePlan(changed))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining(message);
  }
}
