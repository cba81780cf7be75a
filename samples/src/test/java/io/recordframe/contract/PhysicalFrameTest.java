package io.recordframe.contract;

import static io.recordframe.Column.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.AnyFrame;
import io.recordframe.PhysicalFrame;
import io.recordframe.Session;
import io.recordframe.WorkerSession;
import io.recordframe.file.Parquet;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.physical.PhysicalPlan;
import io.recordframe.plan.source.PartitionedRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.RowsOf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that are cut into tasks. */
class PhysicalFrameTest {

  @TempDir Path directory;

  /** A query over orders and a name for it. */
  record Query(String name, BiFunction<Session, OrderFrame, AnyFrame<?>> query) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Query> queries() {
    return Stream.of(
        new Query("rows", (_, orders) -> orders.sort(order -> order.id())),
        new Query(
            "groups of a join",
            (session, orders) ->
                orders
                    .join(ContractData.customers(session))
                    .on((order, customer) -> order.customerId().eq(customer.id()))
                    .groupBy((order, customer) -> customer.city())
                    .agg((city, group) ->
                        CityTotalFrame.row(
                            city,
                            group.count(),
                            group.agg((order, customer) -> order.amount().sum())))
                    .sort(total -> total.city())),
        new Query(
            "the first rows", (_, orders) -> orders.sort(order -> order.amount().desc()).limit(2)),
        new Query(
            "different values",
            (_, orders) ->
                orders.untyped().select(col("customerId")).distinct().sort(col("customerId"))));
  }

  /** The orders in a file each. */
  private OrderFrame orders(Session session) {
    for (Order order : ContractData.ORDERS) {
      OrderFrame.of(session, List.of(order))
          .write(Parquet.to(directory.resolve("order%d.parquet".formatted(order.id()))));
    }
    return session.read(
        OrderFrame.SCHEMA, Parquet.files(directory.resolve("order*.parquet").toString()));
  }

  @ParameterizedTest
  @MethodSource("queries")
  @DisplayName("codec 33: tasks that came as bytes give, merged, what the frame gives")
  void tasksGiveTheResult(Query query) {
    try (Session session = Session.open();
        Session worker = Session.open()) {
      AnyFrame<?> frame = query.query().apply(session, orders(session));
      PhysicalFrame cut = frame.cut(3);
      assertThat(cut.tasks()).isEqualTo(3);
      byte[] bytes = cut.toBytes();
      PhysicalFrame copy = PhysicalFrame.fromBytes(bytes, worker);
      assertThat(copy).hasToString(cut.toString());
      for (int task = 0; task < copy.tasks(); task++) {
        copy.task(task).write(Parquet.to(directory.resolve("task%d.parquet".formatted(task))));
      }
      assertThat(
              cut.merge(Parquet.files(directory.resolve("task*.parquet").toString())).toTable(20))
          .isEqualTo(frame.toTable(20));
    }
  }

  @Test
  @DisplayName("codec 38: what is serialized is read with the worker's session")
  void serialization() throws Exception {
    try (Session session = Session.open();
        Session worker = Session.open()) {
      PhysicalFrame cut = orders(session).cut(2);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
        output.writeObject(cut);
      }
      PhysicalFrame copy = WorkerSession.call(worker, () -> read(bytes.toByteArray()));
      assertThat(copy.plan()).isEqualTo(cut.plan());
      assertThat(copy.task(0).count() + copy.task(1).count()).isEqualTo(4);
      assertThatThrownBy(() -> read(bytes.toByteArray()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("No session is set");
    }
  }

  private static PhysicalFrame read(byte[] bytes) {
    try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (PhysicalFrame) input.readObject();
    } catch (IOException | ClassNotFoundException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void thereAreNoMoreTasksThanFiles() {
    try (Session session = Session.open()) {
      PhysicalFrame cut = orders(session).cut(100);
      assertThat(cut.tasks()).isEqualTo(4);
      assertThat(cut.toString()).startsWith("Physical plan for duckdb\nTask 0\n").contains("Merge");
      assertThatThrownBy(() -> cut.task(4)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> ContractData.orders(session).cut(0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a task at least, not 0");
    }
  }

  @Test
  void whatReadsNoFilesIsNotCut() {
    try (Session session = Session.open()) {
      assertThatThrownBy(() -> ContractData.orders(session).cut(2))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("cannot be cut into tasks");
    }
  }

  /** Orders in memory, each of which can be a part of its own. */
  private record Parts(RowsSource.Rows whole, List<Order> orders) implements PartitionedRows {
    @Override
    public Schema schema() {
      return whole.schema();
    }

    @Override
    public long size() {
      return whole.size();
    }

    @Override
    public ColumnBatch slice(long start, int count) {
      return whole.slice(start, count);
    }

    @Override
    public List<RowsSource.Rows> partitions(int most) {
      return orders.stream()
          .limit(most)
          .<RowsSource.Rows>map(order -> rows(List.of(order)))
          .toList();
    }
  }

  private static RowsSource.Rows rows(List<Order> orders) {
    return new RowsOf<>(OrderFrame.SCHEMA, orders);
  }

  private static OrderFrame partitioned(Session session, List<Order> parts) {
    return session.rows(OrderFrame.SCHEMA, new Parts(rows(ContractData.ORDERS), parts));
  }

  @ParameterizedTest
  @MethodSource("queries")
  @DisplayName("codec 33: tasks over parts of a source give, merged, what the frame gives")
  void rowsThatCanBeToldApartAreCut(Query query) {
    try (Session session = Session.open();
        Session worker = Session.open()) {
      AnyFrame<?> frame = query.query().apply(session, partitioned(session, ContractData.ORDERS));
      PhysicalFrame cut = frame.cut(100);
      assertThat(cut.tasks()).isEqualTo(ContractData.ORDERS.size());
      assertThat(cut.toString()).contains("Scan rows of Order, part 1 of 4");
      PhysicalFrame copy = PhysicalFrame.fromBytes(cut.toBytes(), worker);
      for (int task = 0; task < copy.tasks(); task++) {
        copy.task(task).write(Parquet.to(directory.resolve("task%d.parquet".formatted(task))));
      }
      assertThat(
              cut.merge(Parquet.files(directory.resolve("task*.parquet").toString())).toTable(20))
          .isEqualTo(frame.toTable(20));
    }
  }

  @Test
  void rowsThatCannotBeToldApartNowAreNotCut() {
    try (Session session = Session.open()) {
      assertThatThrownBy(() -> partitioned(session, List.of()).cut(2))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining(
              "it has no files, and no rows of a source that can tell them apart");
    }
  }

  @Test
  void partsThatLackRowsAreRefused() {
    try (Session session = Session.open()) {
      assertThatThrownBy(() -> partitioned(session, ContractData.ORDERS).cut(2))
          .isInstanceOf(InvalidDataException.class)
          .hasMessageContaining(
              "The parts of rows of Order must have its 4 rows together, but have 2")
          .hasMessageContaining(Parts.class.getName());
    }
  }

  @Test
  void aPlanForAnotherEngineIsRefused() {
    try (Session session = Session.open()) {
      PhysicalPlan plan = orders(session).cut(2).plan();
      byte[] bytes = session.codec().encode(new PhysicalPlan("other", plan.tasks(), plan.merge()));
      assertThatThrownBy(() -> PhysicalFrame.fromBytes(bytes, session))
          .isInstanceOf(UnsupportedPlanException.class)
          .hasMessageContaining("prepared for the engine 'other', but this session has 'duckdb'");
    }
  }

  @Test
  void mergingWithoutRowsIsRefused() {
    try (Session session = Session.open()) {
      byte[] bytes = session.codec().encode(orders(session).cut(2).plan().merge());
      assertThatThrownBy(() -> session.fromBytes(bytes).count())
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("rows of tasks, which are not there yet");
    }
  }
}
