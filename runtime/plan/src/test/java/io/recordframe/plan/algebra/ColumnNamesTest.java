package io.recordframe.plan.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a column to come takes the names that columns can have. */
class ColumnNamesTest {

  private static final Literal ONE = new Literal(1L, ScalarType.INT64);
  private static final AggregateCall ROWS = AggregateCall.of(AggregateFunction.COUNT_ROWS);

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "how\0many"})
  void othersAreRefused(String name) {
    String message = "A column's name must not be empty or hold a NUL character: '" + name + "'";
    assertThatThrownBy(() -> new NamedExpression(name, ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> new Aggregate.Measure(name, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "select", "Größe \"x\"", "a.b"})
  void anyOtherTextIsAName(String name) {
    assertThat(new NamedExpression(name, ONE).field())
        .isEqualTo(Field.required(name, ScalarType.INT64));
    assertThat(new Aggregate.Measure(name, ROWS).name()).isEqualTo(name);
  }
}
