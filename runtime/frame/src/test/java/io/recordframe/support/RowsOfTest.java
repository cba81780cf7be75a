package io.recordframe.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.RowsSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsOfTest {

  private static final List<Address> ROWS =
      List.of(
          new Address("Lima", 1, null),
          new Address("Oslo", 2, null),
          new Address("\ud83d", 3, null));

  @Test
  void hasTheSchemaAndSizeOfItsRows() {
    RowsSource.Rows rows = new RowsOf<>(AddressCodec.INSTANCE, ROWS);

    assertThat(rows.schema()).isEqualTo(AddressCodec.INSTANCE.schema());
    assertThat(rows.size()).isEqualTo(3);
    assertThat(new RowsOf<>(AddressCodec.INSTANCE, List.of()).size()).isZero();
  }

  @Test
  void doesNotSeeChangesOfTheList() {
    List<Address> list = new ArrayList<>(ROWS);
    var rows = new RowsOf<>(AddressCodec.INSTANCE, list);
    list.set(0, null);
    list.removeLast();

    assertThat(rows.slice(0, 3).column(1).ints()).containsExactly(1, 2, 3);
  }

  @Test
  void refusesNullRows() {
    assertThatThrownBy(
            () -> new RowsOf<>(AddressCodec.INSTANCE, Arrays.asList(ROWS.get(0), null, null)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(
            "Record Address, row 2 (counted from 1): the row is null, but a frame's rows never are; leave it out");
  }

  @Test
  void convertsColumnsOnDemandAndOnce() {
    ColumnBatch batch = new RowsOf<>(AddressCodec.INSTANCE, ROWS).slice(1, 2);

    assertThat(batch.rowCount()).isEqualTo(2);
    ColumnVector number = batch.column(1);
    assertThat(number.ints()).containsExactly(2, 3);
    assertThat(batch.column(1)).isSameAs(number);
    assertThatThrownBy(() -> batch.column(0))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("Record Address, component city, row 3 (counted from 1): ");
  }

  @Test
  void refusesSlicesAndColumnsThatThereAreNot() {
    var rows = new RowsOf<>(AddressCodec.INSTANCE, ROWS);

    assertThatThrownBy(() -> rows.slice(2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.slice(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.slice(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.slice(Long.MAX_VALUE, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.slice(0, 1).column(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
