package io.recordframe.expression;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import org.junit.jupiter.api.Test;

/** What the compiler knows of lists and maps is what their plans say. */
class ListsTest {

  private static final SampleColumns C = SampleColumns.COLUMNS;

  private final ListExpr<StrExpr> names = names();
  private final NullableListExpr<StrExpr> namesOrNull = namesOrNull();
  private final NullableStrExpr note = C.column(NullableStrExpr.class);
  private final StrExpr name = C.column(StrExpr.class);

  @SuppressWarnings("unchecked") // the sample's elements are texts
  private static ListExpr<StrExpr> names() {
    return (ListExpr<StrExpr>) C.column("List", false);
  }

  @SuppressWarnings("unchecked") // the sample's elements are texts
  private static NullableListExpr<StrExpr> namesOrNull() {
    return (NullableListExpr<StrExpr>) C.column("List", true);
  }

  private static void assertPlan(Term<?> term, Object type, boolean nullable) {
    assertThat(SampleColumns.bind(term).type()).isEqualTo(type);
    assertThat(SampleColumns.bind(term).nullable()).isEqualTo(nullable);
  }

  private static ListType texts(boolean elementNullable) {
    return new ListType(ScalarType.STRING, elementNullable);
  }

  @Test
  void listsOfValuesKnowWhetherOneCanBeNull() {
    ListExpr<StrExpr> sure = Lists.of(name, lit("a"));
    ListExpr<NullableStrExpr> some = Lists.of(name, note);

    assertPlan(sure, texts(false), false);
    assertPlan(some, texts(true), false);
    assertPlan(some.append(name), texts(true), false);
    assertPlan(names.append(name), texts(false), false);
    ListExpr<StrExpr> present = Lists.withoutNulls(some);
    assertPlan(present, texts(false), false);
  }

  @Test
  void listsAreSortedAndFlattened() {
    ListExpr<StrExpr> sorted = Lists.sort(names);
    NullableListExpr<StrExpr> descending = Lists.sortDescending(namesOrNull);
    ListExpr<StrExpr> flat = Lists.flatten(Lists.of(namesOrNull, names));

    assertPlan(sorted, texts(false), false);
    assertPlan(descending, texts(false), true);
    assertPlan(flat, texts(false), false);
  }

  @Test
  void whatMayHaveNoElementsCanBeNull() {
    NullableStrExpr least = Lists.min(names);
    NullableLongExpr sum = Lists.sum(Lists.range(lit(1L), lit(4L)));
    NullableDoubleExpr mean = Lists.mean(names.map(StrExpr::length));
    NullableDoubleExpr doubles = Lists.sumOfDoubles(Lists.of(C.column(FloatExpr.class)));
    NullableDecimalExpr decimals = Lists.sumOfDecimals(Lists.of(C.column(DecimalExpr.class)));

    assertPlan(least, ScalarType.STRING, true);
    assertPlan(sum, ScalarType.INT64, true);
    assertPlan(mean, ScalarType.FLOAT64, true);
    assertPlan(doubles, ScalarType.FLOAT64, true);
    assertThat(SampleColumns.bind(decimals).nullable()).isTrue();
    assertPlan(Lists.indexOf(names, name), ScalarType.INT64, false);
    assertPlan(Lists.indexOfOrNull(namesOrNull, note), ScalarType.INT64, true);
  }

  @Test
  void mapsAreMadeOfLists() {
    MapExpr<StrExpr, NullableStrExpr> map = Maps.of(names, Lists.of(name, note));
    ListExpr<StrExpr> keys = map.keys();
    ListExpr<NullableStrExpr> values = map.values();

    assertPlan(map, new MapType(ScalarType.STRING, ScalarType.STRING, true), false);
    assertPlan(keys, texts(false), false);
    assertPlan(values, texts(true), false);
  }
}
