package io.recordframe.plan.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What types and schemas can be made of. */
class TypesTest {

  private static final Field A = new Field("a", ScalarType.INT64, false);
  private static final Field B = new Field("b", ScalarType.STRING, true);

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "5, 5", "38, 0", "38, 38"})
  void decimalsThatThereAre(int precision, int scale) {
    assertThat(new DecimalType(precision, scale).displayName())
        .isEqualTo("decimal(%d, %d)".formatted(precision, scale));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "39, 0", "-1, 0", "5, -1", "5, 6"})
  void decimalsThatThereAreNot(int precision, int scale) {
    assertThatThrownBy(() -> new DecimalType(precision, scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            precision < 1 || precision > 38
                ? "A decimal has 1 to 38 digits, but the precision is " + precision
                : "The scale of decimal(5, %d) must be 0 to 5".formatted(scale));
  }

  @Test
  void fieldsOfStructsHaveNamesOfTheirOwn() {
    StructType struct = new StructType(List.of(A, B));

    assertThat(struct.indexOf("a")).isZero();
    assertThat(struct.indexOf("b")).isEqualTo(1);
    assertThat(struct.indexOf("A")).isEqualTo(-1);
    assertThatThrownBy(() -> new StructType(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A struct needs at least one field");
    assertThatThrownBy(() -> new StructType(List.of(A, B, A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A struct's field names must differ: ");
  }

  @Test
  void constantsOfEnumsDiffer() {
    assertThat(new EnumType("Size", List.of("S", "M")).constants()).containsExactly("S", "M");
    assertThatThrownBy(() -> new EnumType("Size", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The enum Size has no constants");
    assertThatThrownBy(() -> new EnumType("Size", List.of("S", "M", "S")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The enum Size repeats a constant: [S, M, S]");
  }

  @Test
  void columnsAreFoundByTheirNames() {
    Schema schema = new Schema(List.of(A, B));

    assertThat(schema.indexOf("a")).isZero();
    assertThat(schema.indexOf("b")).isEqualTo(1);
    assertThat(schema.indexOf("B")).isEqualTo(-1);
  }

  @Test
  void columnsOfOneNameAreTold() {
    assertThat(new Schema(List.of(A, B)).namesDiffer()).isTrue();
    assertThat(new Schema(List.of(A, B, A)).namesDiffer()).isFalse();
  }
}
