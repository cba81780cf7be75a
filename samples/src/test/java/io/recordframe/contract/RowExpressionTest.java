package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.RowExpression;
import io.recordframe.SenderSession;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.WorkerSession;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.codec.FunctionRefusedException;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Expressions that stand by themselves: sent, evaluated elsewhere, and serialized. */
@ExtendWith(OpenSession.class)
class RowExpressionTest {

  private static Session session;
  private static Session strict;
  private static OrderFrame orders;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    strict = session.withCodec(session.codec().withFunctionInlining(false));
    orders = ContractData.orders(session);
  }

  /** With a function of the user that holds a value. */
  private static RowExpression gross(double rate) {
    var function =
        Functions.scalar("contract.gross", Types.DOUBLE, Types.DOUBLE, net -> net * rate);
    return orders.expression(order -> function.of(order.amount()));
  }

  @Test
  @DisplayName("codec 9, 26: an expression with a function is evaluated where it is sent")
  void recordsIn() {
    RowExpression sent = RowExpression.fromBytes(gross(2).toBytes(), session);
    assertThat(session.evaluate(sent, OrderFrame.SCHEMA, ContractData.ORDERS, Double.class))
        .containsExactly(200.0, 10.0, 100.0, 15.0);
    assertThat(session.evaluate(sent, OrderFrame.SCHEMA, List.of(), Double.class)).isEmpty();
    RowExpression note = orders.expression(order -> order.note().upper());
    assertThat(session.evaluate(note, OrderFrame.SCHEMA, ContractData.ORDERS, String.class))
        .isEqualTo(Arrays.asList(null, "GIFT", null, "LOST"));
    assertThatThrownBy(
            () -> session.evaluate(note, OrderFrame.SCHEMA, ContractData.ORDERS, Long.class))
        .isInstanceOf(ClassCastException.class);
    assertThat(sent.type()).isEqualTo(ScalarType.FLOAT64);
    assertThat(sent.expression())
        .isEqualTo(RowExpression.fromBytes(sent.toBytes(), session).expression());
    assertThat(sent.toString()).contains("contract.gross");
  }

  @Test
  void aBatchInAndAColumnOutInTheOrderOfTheRows() {
    int count = 100_000;
    long[] ids = LongStream.range(0, count).map(i -> (i * 7_919) % count).toArray();
    Schema schema =
        Schema.of(Field.required("id", ScalarType.INT64), Field.required("row", ScalarType.INT64));
    HeapVector column = new HeapVector(ScalarType.INT64, count, ids, null);
    RowExpression negated = orders.expression(order -> order.id().negate());
    List<Long> values = new ArrayList<>();
    try (BatchCursor cursor =
        session.evaluate(negated, schema, new HeapBatch(count, List.of(column, column)))) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        for (int i = 0; i < batch.rowCount(); i++) {
          values.add(batch.column(0).longs()[i]);
        }
      }
    }
    assertThat(values).containsExactlyElementsOf(LongStream.of(ids).mapToObj(id -> -id).toList());
  }

  @Test
  void windowsSeeTheBatch() {
    RowExpression last =
        orders.expression(order -> order.amount().sum().over(w -> w.wholePartition()));
    assertThat(session.evaluate(last, OrderFrame.SCHEMA, ContractData.ORDERS, Double.class))
        .containsOnly(162.5);
  }

  @Test
  void otherColumnsAreRefused() {
    RowExpression note = orders.expression(order -> order.note());
    Schema one = Schema.of(Field.required("id", ScalarType.INT64));
    HeapBatch batch =
        new HeapBatch(1, List.of(new HeapVector(ScalarType.INT64, 1, new long[] {1}, null)));
    assertThatThrownBy(() -> session.evaluate(note, one, batch))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("The expression does not fit the columns");
    assertThatThrownBy(
            () -> session.evaluate(note, Schema.of(Field.required("id", ScalarType.STRING)), batch))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("must be 'id' with 1 values of string, but has 1 values of int64");
    assertThatThrownBy(() -> session.evaluate(note, one, new HeapBatch(2, batch.columns())))
        .isInstanceOf(InvalidDataException.class);
  }

  @Test
  @DisplayName("codec 20, 35, 37: the session that is named, else the one that is set, decides")
  void slots() {
    RowExpression gross = gross(3);
    assertThatThrownBy(() -> RowExpression.fromBytes(gross.toBytes()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("docs/distributing.md#no-session");
    assertThatThrownBy(
            () -> WorkerSession.call(strict, () -> RowExpression.fromBytes(gross.toBytes())))
        .isInstanceOf(FunctionRefusedException.class);
    assertThat(WorkerSession.call(strict, () -> RowExpression.fromBytes(gross.toBytes(), session)))
        .isNotNull();
    byte[] named = SenderSession.call(strict, gross::toBytes);
    assertThat(named.length * 4).isLessThan(gross.toBytes().length);
    assertThat(SenderSession.call(strict, () -> gross.toBytes(session))).isEqualTo(gross.toBytes());
  }

  // Java's serialization

  private static byte[] serialized(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
      output.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return input.readObject();
    }
  }

  /** What a framework would send. */
  private record Task(RowExpression expression, UntypedFrame frame, String name)
      implements Serializable {}

  @Test
  @DisplayName("codec 38: what is serialized honours the sender's slot and the worker's")
  void proxies() throws Exception {
    UntypedFrame frame = session.sql("select 7 as n");
    byte[] bytes = serialized(new Task(gross(4), frame, "task"));
    try (var _ = WorkerSession.bind(session)) {
      Task task = (Task) deserialized(bytes);
      assertThat(task.name()).isEqualTo("task");
      assertThat(task.frame().value(Integer.class)).isEqualTo(7);
      assertThat(
              session.evaluate(
                  task.expression(), OrderFrame.SCHEMA, ContractData.ORDERS, Double.class))
          .startsWith(400.0);
    }
    assertThatThrownBy(() -> deserialized(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No session is set");
    try (var _ = WorkerSession.bind(strict)) {
      assertThatThrownBy(() -> deserialized(bytes)).isInstanceOf(FunctionRefusedException.class);
    }
    try (var _ = SenderSession.bind(strict)) {
      assertThat(serialized(gross(4)).length).isLessThan(bytes.length / 2);
    }
  }

  @Test
  @DisplayName("codec 38: anything but the proxy is refused")
  void fieldsAreRefused() throws Exception {
    assertThatThrownBy(() -> deserialized(withoutProxy(RowExpression.class)))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("is read from its bytes only");
    assertThatThrownBy(() -> deserialized(withoutProxy(UntypedFrame.class)))
        .isInstanceOf(InvalidClassException.class)
        .hasMessageContaining("no valid constructor");
  }

  /** A stream that claims to hold the object's own fields, which are none. */
  private static byte[] withoutProxy(Class<?> type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeShort(0xaced);
    data.writeShort(5);
    data.writeByte(0x73);
    data.writeByte(0x72);
    data.writeUTF(type.getName());
    data.writeLong(ObjectStreamClass.lookup(type).getSerialVersionUID());
    data.writeByte(2);
    data.writeShort(0);
    data.writeByte(0x78);
    data.writeByte(0x70);
    return bytes.toByteArray();
  }
}
