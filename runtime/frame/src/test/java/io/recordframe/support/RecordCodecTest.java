package io.recordframe.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.support.Order.Color;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  private static final Address LIMA = new Address("Lima", 1, null);
  private static final Address OSLO = new Address("Oslo", -1, LocalDate.EPOCH);
  private static final Order FULL =
      new Order(
          Long.MIN_VALUE,
          Double.NaN,
          Integer.MAX_VALUE,
          new BigDecimal("1234567890123456.78"),
          Color.GREEN,
          OSLO,
          LIMA,
          List.of(LIMA, OSLO),
          Map.of("a", OSLO));
  private static final Order SPARSE =
      new Order(
          Long.MAX_VALUE,
          -0.0,
          null,
          new BigDecimal("0.00"),
          Color.RED,
          LIMA,
          null,
          List.of(),
          Collections.singletonMap("", null));

  private static Order[] read(ColumnBatch batch, long firstRow) {
    return OrderCodec.INSTANCE.read(batch.rowCount(), firstRow, batch::column, null);
  }

  @Test
  void readsWhatItHasWritten() {
    var rows = new RowsOf<>(OrderCodec.INSTANCE, List.of(FULL, SPARSE, FULL, FULL));

    assertThat(read(rows.slice(0, 4), 0)).containsExactly(FULL, SPARSE, FULL, FULL);
    assertThat(read(rows.slice(1, 2), 1)).containsExactly(SPARSE, FULL);
    assertThat(read(rows.slice(4, 0), 4)).isEmpty();
  }

  @Test
  void columnsHaveTheTypesOfTheSchema() {
    ColumnBatch batch = new RowsOf<>(OrderCodec.INSTANCE, List.of(FULL, SPARSE)).slice(0, 2);

    for (int i = 0; i < OrderCodec.INSTANCE.schema().size(); i++) {
      assertThat(batch.column(i).type()).isEqualTo(OrderCodec.INSTANCE.schema().field(i).type());
      assertThat(batch.column(i).size()).isEqualTo(2);
    }
  }

  @Test
  void leavesAbsentRowsOut() {
    List<ColumnVector> columns = new ArrayList<>();
    for (int i = 0; i < OrderCodec.INSTANCE.schema().size(); i++) {
      columns.add(OrderCodec.INSTANCE.write(i, Arrays.asList(null, FULL, null), 0, 3));
    }

    Order[] read = OrderCodec.INSTANCE.read(3, 0, columns::get, new boolean[] {true, false, true});

    assertThat(read).containsExactly(null, FULL, null);
  }

  @Test
  void nullsWhereARecordWantsAValue() {
    ColumnVector city =
        new HeapVector(
            ScalarType.STRING, 2, new String[] {"Lima", null}, new boolean[] {false, true});
    ColumnVector number = new HeapVector(ScalarType.INT32, 2, new int[2], null);
    ColumnVector since = new HeapVector(ScalarType.DATE, 2, new int[2], null);

    assertThatThrownBy(() ->
            AddressCodec.INSTANCE.read(
                2, 1_000_000_000_000L, List.of(city, number, since)::get, null))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Record Address, component city, row 1000000000002 (counted from 1): null was read, but the component is not nullable; declare it @Nullable, or replace or filter out the nulls before they are read");
    assertThat(
            AddressCodec.INSTANCE.read(
                2, 0, List.of(city, number, since)::get, new boolean[] {false, true}))
        .containsExactly(new Address("Lima", 0, LocalDate.EPOCH), null);
  }

  @Test
  void nullsThatARecordHolds() {
    var rows =
        new RowsOf<>(
            AddressCodec.INSTANCE, List.of(LIMA, LIMA, LIMA, new Address(null, 1, null), LIMA));

    assertThat(rows.slice(0, 3).column(0).strings()).containsExactly("Lima", "Lima", "Lima");
    assertThatThrownBy(() -> rows.slice(2, 3).column(0))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Record Address, component city, row 4 (counted from 1): the record holds null, but the component is not nullable; declare it @Nullable, or give it a value");
  }

  @Test
  void refusalsInARecordOfARecord() {
    Order broken =
        new Order(
            1,
            1,
            null,
            BigDecimal.ONE,
            Color.RED,
            new Address("Lima", 1, LocalDate.MAX),
            new Address(null, 1, null),
            List.of(LIMA, new Address(null, 2, null)),
            Map.of("k", new Address(null, 3, null)));
    ColumnBatch batch =
        new RowsOf<>(OrderCodec.INSTANCE, List.of(FULL, FULL, SPARSE, broken)).slice(1, 3);
    String missing =
        ", row 4 (counted from 1): the record holds null, but the component is not nullable; declare it @Nullable, or give it a value";

    assertThatThrownBy(() -> batch.column(5))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Record Order, component home.since, row 4 (counted from 1): +999999999-12-31 lies beyond the dates that can be represented, -290000-01-01 to +294000-12-31");
    assertThatThrownBy(() -> batch.column(6))
        .hasMessage("Record Order, component work.city" + missing);
    assertThatThrownBy(() -> batch.column(7))
        .hasMessage("Record Order, component contacts[1].city" + missing);
    assertThatThrownBy(() -> batch.column(8))
        .hasMessage("Record Order, component places.values[0].city" + missing);
  }

  private static ColumnVector addresses(String... cities) {
    return HeapVector.struct(
        VectorCodecs.struct(AddressCodec.INSTANCE).type(),
        cities.length,
        null,
        List.of(
            new HeapVector(ScalarType.STRING, cities.length, cities, null),
            new HeapVector(ScalarType.INT32, cities.length, new int[cities.length], null),
            new HeapVector(ScalarType.DATE, cities.length, new int[cities.length], null)));
  }

  @Test
  void constructorsThatRefuseTheirValues() {
    String problem =
        "row 13 (counted from 1): the constructor of Address refused the values with java.lang.IllegalArgumentException: nobody lives in Nowhere; filter such rows out before they are read, or let the constructor take them";
    ColumnVector vector = addresses("Lima", "Oslo", "Nowhere");
    VectorCodec<List<Address>> contacts =
        VectorCodecs.list(VectorCodecs.struct(AddressCodec.INSTANCE), false);
    ColumnVector lists = HeapVector.nested(contacts.type(), new int[] {0, 0, 1, 3}, null, vector);

    assertThatThrownBy(() -> AddressCodec.INSTANCE.read(3, 10, vector::child, null))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("Record Address, " + problem)
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasRootCauseMessage("nobody lives in Nowhere");
    assertThatThrownBy(() ->
            VectorCodecs.struct(AddressCodec.INSTANCE).read(vector, new Place("Order", "home"), 10))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("Record Order, component home, " + problem)
        .hasRootCauseMessage("nobody lives in Nowhere");
    assertThatThrownBy(() -> contacts.read(lists, new Place("Order", "contacts"), 10))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("Record Order, component contacts[1], " + problem)
        .hasRootCauseMessage("nobody lives in Nowhere");
  }

  @Test
  void nestedRecordsAreAbsentWhereTheirOuterOneIs() {
    VectorCodec<Order> codec = VectorCodecs.struct(OrderCodec.INSTANCE);
    ColumnVector written = codec.write(new Order[] {null, FULL}, new Place("Outer", "order"), 0);
    ColumnVector home = written.child(5);
    // What an engine may leave in the fields of a null: an address that is there, of no city.
    List<ColumnVector> fields = new ArrayList<>();
    for (int i = 0; i < OrderCodec.INSTANCE.schema().size(); i++) {
      fields.add(written.child(i));
    }
    fields.set(
        5,
        HeapVector.struct(
            home.type(),
            2,
            null,
            List.of(
                new HeapVector(
                    ScalarType.STRING, 2, new String[] {null, "Oslo"}, new boolean[] {true, false}),
                new HeapVector(ScalarType.INT32, 2, new int[] {0, -1}, null),
                new HeapVector(ScalarType.DATE, 2, new int[] {Integer.MIN_VALUE, 0}, null))));
    ColumnVector careless = HeapVector.struct(codec.type(), 2, new boolean[] {true, false}, fields);

    assertThat(home.nulls()).containsExactly(true, false);
    assertThat(home.child(0).nulls()).containsExactly(true, false);
    assertThat(codec.read(written, new Place("Outer", "order"), 0)).containsExactly(null, FULL);
    assertThat(codec.read(careless, new Place("Outer", "order"), 0)).containsExactly(null, FULL);
  }
}
