package io.recordframe.support;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Written as the generator writes it. */
final class AddressCodec extends RecordCodec<Address> {

  static final AddressCodec INSTANCE = new AddressCodec();

  private AddressCodec() {
    super(Address.class, string("city"), int32("number"), date("since").orNull());
  }

  @Override
  protected @Nullable Address[] read(ComponentReader values) {
    String[] values0 = (String[]) values.values(0);
    int[] values1 = values.ints(1);
    LocalDate[] values2 = (LocalDate[]) values.values(2);
    boolean[] absent = values.absent();
    Address[] rows = new Address[values.rowCount()];
    int i = 0;
    try {
      for (; i < rows.length; i++) {
        if (absent == null || !absent[i]) {
          rows[i] = new Address(values0[i], values1[i], values2[i]);
        }
      }
    } catch (RuntimeException refused) {
      throw values.refused(i, refused);
    }
    return rows;
  }

  @Override
  protected int intOf(Address row, int index) {
    return switch (index) {
      case 1 -> row.number();
      default -> throw noComponent(index);
    };
  }

  @Override
  protected @Nullable Object valueOf(Address row, int index) {
    return switch (index) {
      case 0 -> row.city();
      case 2 -> row.since();
      default -> throw noComponent(index);
    };
  }
}
