package io.recordframe.contract;

import static io.recordframe.Column.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.RowExpression;
import io.recordframe.Session;
import io.recordframe.arrow.ArrowFile;
import io.recordframe.arrow.ArrowStream;
import io.recordframe.file.Parquet;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.samples.flights.FlightFrame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Frames and expressions over rows that come and go as Arrow. */
@ExtendWith(OpenSession.class)
class ArrowFrameTest {

  private static Session session;
  private static OrderFrame orders;

  @TempDir private Path directory;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    orders = ContractData.orders(session);
  }

  @Test
  void filesAreTypedFrames() {
    Path file = directory.resolve("orders.arrow");
    assertThat(ArrowFile.to(file).rowsPerBatch(3).write(orders.batches())).isEqualTo(4);
    ArrowFile read = ArrowFile.open(file);
    assertThat(read.schema()).isEqualTo(OrderFrame.SCHEMA.schema());
    OrderFrame frame = session.rows(OrderFrame.SCHEMA, read);
    assertThat(frame.collect()).isEqualTo(ContractData.ORDERS);
    assertThat(frame.filter(order -> order.amount().gt(7)).count()).isEqualTo(3);
    assertThat(session.rows(read).filter(col("qty").eq(3)).count()).isEqualTo(1);
  }

  @Test
  void streamsAreTypedFrames() {
    byte[] bytes = ArrowStream.toBytes(orders.batches());
    assertThat(session.rows(OrderFrame.SCHEMA, ArrowStream.rows(bytes)).collect())
        .isEqualTo(ContractData.ORDERS);
  }

  @Test
  void columnsAreHeldAgainstTheRecord() {
    byte[] notes = ArrowStream.toBytes(orders.untyped().select(col("note")).batches());
    assertThatThrownBy(() -> session.rows(OrderFrame.SCHEMA, ArrowStream.rows(notes)))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("amount");
  }

  @Test
  void nullsInARequiredComponentAreAnErrorOfTheQuery() {
    byte[] bytes = ArrowStream.toBytes(orders.untyped().select(col("note")).batches());
    RequiredNoteFrame notes = session.rows(RequiredNoteFrame.SCHEMA, ArrowStream.rows(bytes));
    assertThatThrownBy(notes::collect)
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("note");
  }

  @Test
  void manyRowsComeBackToEveryThread() {
    FlightFrame flights =
        session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
    Path file = directory.resolve("flights.arrow");
    assertThat(ArrowFile.to(file).rowsPerBatch(5_000).write(flights.batches()))
        .isEqualTo(flights.count());
    FlightFrame arrow = session.rows(FlightFrame.SCHEMA, ArrowFile.open(file));
    assertThat(arrow.count()).isEqualTo(flights.count());
    assertThat(arrow.except(flights).count()).isZero();
    assertThat(flights.except(arrow).count()).isZero();
  }

  @Test
  void aFileThatWasChangedIsRefused() throws IOException {
    Path file = directory.resolve("orders.arrow");
    ArrowFile.to(file).write(orders.batches());
    OrderFrame before = session.rows(OrderFrame.SCHEMA, ArrowFile.open(file));
    Files.write(file, ArrowStream.toBytes(orders.batches()));
    assertThatThrownBy(before::collect)
        .isInstanceOf(RecordframeException.class)
        .hasMessageContaining("was changed after it was opened");
  }

  @Test
  void filesAreWrittenWholeOrNotAtAll() throws IOException {
    Path file = directory.resolve("orders.arrow");
    OrderFrame failing =
        orders.filter(order -> order.id().times(Long.MAX_VALUE).gt(order.customerId()));
    for (Path path : List.of(file, directory.resolve("new").resolve("folders").resolve("file"))) {
      BatchCursor batches = failing.batches();
      assertThatThrownBy(() -> ArrowFile.to(path).write(batches))
          .isInstanceOf(QueryFailedException.class);
      try (var files = Files.list(directory)) {
        assertThat(files).as("%s", path).isEmpty();
      }
    }
    ArrowFile.to(file).write(orders.batches());
    assertThatThrownBy(() -> ArrowFile.to(file).write(orders.batches()))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("is there already; choose another path, or write with overwrite()");
    assertThatThrownBy(() -> ArrowFile.to(file).overwrite().write(failing.batches()))
        .isInstanceOf(QueryFailedException.class);
    assertThat(ArrowFile.open(file).size()).isEqualTo(4);
    ArrowFile.to(file).overwrite().write(orders.limit(1).batches());
    assertThat(ArrowFile.open(file).size()).isEqualTo(1);
  }

  private static BatchCursor read(byte[] bytes) {
    return ArrowStream.read(new ByteArrayInputStream(bytes));
  }

  private static List<Double> doubles(BatchCursor cursor) {
    List<Double> values = new ArrayList<>();
    try (cursor) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        Arrays.stream(batch.column(0).doubles(), 0, batch.rowCount()).forEach(values::add);
      }
    }
    return values;
  }

  @Test
  @DisplayName("codec 9, 39: an expression with a function is evaluated over batches of Arrow")
  void expressionsAreEvaluatedOverBatches() {
    double rate = 2;
    var gross = Functions.scalar("contract.doubled", Types.DOUBLE, Types.DOUBLE, net -> net * rate);
    byte[] sent = orders.expression(order -> gross.of(order.amount())).toBytes();
    RowExpression expression = RowExpression.fromBytes(sent, session);
    Path file = directory.resolve("orders.arrow");
    ArrowFile.to(file).rowsPerBatch(3).write(orders.batches());

    byte[] values =
        ArrowStream.toBytes(session.evaluate(expression, ArrowFile.open(file).batches()));

    assertThat(ArrowStream.schemaFromBytes(values))
        .isEqualTo(Schema.of(Field.required("value", ScalarType.FLOAT64)));
    assertThat(doubles(read(values))).containsExactly(200.0, 10.0, 100.0, 15.0);
  }

  @Test
  void batchesAreBroughtIntoTheColumnsOfAnExpression() {
    RowExpression amount = orders.expression(order -> order.amount().times(2.0));
    byte[] others =
        ArrowStream.toBytes(
            orders
                .untyped()
                .select(
                    col("day"),
                    col("note"),
                    col("qty"),
                    col("amount"),
                    col("id"),
                    col("customerId"))
                .batches());
    assertThatThrownBy(() -> session.evaluate(amount, read(others)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("The expression does not fit the columns");
    BatchCursor fitted = ArrowStream.as(OrderFrame.SCHEMA.schema(), read(others));
    assertThat(doubles(session.evaluate(amount, fitted))).containsExactly(200.0, 10.0, 100.0, 15.0);
    assertThatThrownBy(() ->
            ArrowStream.as(
                Schema.of(
                    Field.required("id", ScalarType.INT32),
                    Field.required("none", ScalarType.INT32)),
                read(others)))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("column 'id' is of type int64, which does not fit into int32")
        .hasMessageContaining("column 'none' is missing");
    BatchCursor notes =
        ArrowStream.as(Schema.of(Field.required("note", ScalarType.STRING)), read(others));
    assertThatThrownBy(notes::next)
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Column note, value 1 (counted from 1): is null, but is wanted as a column that never is");
  }

  @Test
  void evaluationEndsWhenItIsCancelledOrClosed() {
    RowExpression amount = orders.expression(order -> order.amount());
    byte[] bytes = ArrowStream.toBytes(orders.batches());
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    Execution cancelled = Execution.unbounded().withCancellation(cancellation);
    try (BatchCursor values = session.evaluate(amount, read(bytes), cancelled)) {
      assertThatThrownBy(values::next).isInstanceOf(QueryCancelledException.class);
    }
    BatchCursor values = session.evaluate(amount, read(bytes));
    assertThat(values.next()).isNotNull();
    values.close();
    assertThatThrownBy(values::next).isInstanceOf(IllegalStateException.class);
  }

  /** What passes the checks of the reader is what DuckDB may be given. */
  @Test
  void damagedBatchesDoNotReachTheEngine() {
    int read = 0;
    byte[] whole = ArrowStream.toBytes(orders.batches());
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        // The second half has the values.
        int at = bytes.length / 2 + random.nextInt(bytes.length / 2);
        bytes[at] = (byte) random.nextInt();
      }
      try {
        session.rows(ArrowStream.rows(bytes)).sort(col("id")).collect();
        read++;
      } catch (RecordframeException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(200, 1_900);
  }
}
