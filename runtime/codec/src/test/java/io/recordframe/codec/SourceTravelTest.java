package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
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
}
