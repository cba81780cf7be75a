package io.recordframe.plan.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserScalarFunctionTest {

  private static final FunctionName NAME = FunctionName.of("shop.fee");
  private static final Field AMOUNT = Field.required("amount", ScalarType.INT64);
  private static final Field COUNTRY = Field.nullable("country", ScalarType.STRING);
  private static final Field RESULT = Field.required("fee", ScalarType.INT64);

  private static UserScalarFunction function(ScalarImplementation implementation) {
    return new UserScalarFunction(
        NAME, List.of(AMOUNT, COUNTRY), RESULT, Volatility.IMMUTABLE, implementation);
  }

  private static ColumnVector longs(boolean @Nullable [] nulls, long... values) {
    return new HeapVector(ScalarType.INT64, values.length, values, nulls);
  }

  private static HeapBatch batch() {
    return new HeapBatch(
        2,
        List.of(
            longs(new boolean[] {false, true}, 5, 0),
            new HeapVector(
                ScalarType.STRING, 2, new String[] {"DE", null}, new boolean[] {false, true})));
  }

  @Test
  void aNullForAParameterThatTakesNoneGivesNullWithoutACall() {
    ColumnVector result =
        function(
                (arguments, skipped) -> {
                  assertThat(skipped).containsExactly(false, true);
                  return longs(null, 50, 0);
                })
            .evaluate(batch());
    assertThat(result.nulls()).containsExactly(false, true);
    assertThat(result.longs()[0]).isEqualTo(50);
  }

  @Test
  void onlyParametersThatTakeNoNullMakeTheResultNullable() {
    UserScalarFunction function = function((arguments, skipped) -> longs(null, 1, 2));
    FieldReference amount = FieldReference.of(0, AMOUNT);
    FieldReference country = FieldReference.of(1, COUNTRY);
    assertThat(FunctionCall.of(function, amount, country).nullable()).isFalse();
    FieldReference absent = FieldReference.of(0, AMOUNT.withNullable(true));
    assertThat(FunctionCall.of(function, absent, country).nullable()).isTrue();
  }

  @Test
  void aFailureNamesTheFunctionAndTheArguments() {
    IllegalStateException cause = new IllegalStateException("no such country");
    assertThatThrownBy(() ->
            function(
                    (arguments, skipped) -> {
                      throw new FailedRowException(0, cause);
                    })
                .evaluate(batch()))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.fee failed for (amount = 5, country = 'DE'): java.lang.IllegalStateException: no such country")
        .hasCause(cause);
  }

  @Test
  void anErrorOfTheWholeBatchIsTheQuerysError() {
    assertThatThrownBy(() ->
            function(
                    (arguments, skipped) -> {
                      throw new StackOverflowError();
                    })
                .evaluate(batch()))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.fee failed for a batch of 2 rows: java.lang.StackOverflowError");
  }

  @Test
  void aResultThatIsNotAsDeclaredIsRefused() {
    assertThatThrownBy(() -> function((arguments, skipped) -> longs(null, 1)).evaluate(batch()))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage("The function shop.fee gave 1 values of int64, but 2 values of int64 are due");
    assertThatThrownBy(() ->
            function((arguments, skipped) -> longs(new boolean[] {true, true}, 1, 2))
                .evaluate(batch()))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.fee gave null for (amount = 5, country = 'DE'), but its result is declared as never null");
  }

  @Test
  void aNameHasANamespace() {
    assertThat(FunctionName.of("io.shop.Pricing.fee"))
        .isEqualTo(new FunctionName("io.shop.Pricing", "fee"));
    assertThatThrownBy(() -> FunctionName.of("fee"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a namespace");
    assertThatThrownBy(() -> new FunctionName("shop", "fee); DROP"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void functionsAreEqualWhenTheirImplementationsAre() {
    ScalarImplementation one = (arguments, skipped) -> longs(null, 1);
    assertThat(function(one)).isEqualTo(function(one));
    assertThat(function(one)).isNotEqualTo(function((arguments, skipped) -> longs(null, 1)));
  }
}
