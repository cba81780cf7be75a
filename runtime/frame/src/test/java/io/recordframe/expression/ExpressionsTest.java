package io.recordframe.expression;

import static io.recordframe.expression.Expressions.lit;
import static io.recordframe.expression.Expressions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.Exclusion;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  private static final SampleColumns C = SampleColumns.COLUMNS;

  private final BoolExpr flag = C.column(BoolExpr.class);
  private final ByteExpr tiny = C.column(ByteExpr.class);
  private final IntExpr count = C.column(IntExpr.class);
  private final LongExpr id = C.column(LongExpr.class);
  private final FloatExpr ratio = C.column(FloatExpr.class);
  private final DoubleExpr amount = C.column(DoubleExpr.class);
  private final DecimalExpr price = C.column(DecimalExpr.class);
  private final StrExpr name = C.column(StrExpr.class);
  private final NullableStrExpr note = C.column(NullableStrExpr.class);

  @Test
  void aConstantTakesTheTypeOfTheColumn() {
    FunctionCall call = (FunctionCall) SampleColumns.bind(tiny.gt(10));

    assertThat(call.arguments().getLast()).isEqualTo(new Literal((byte) 10, ScalarType.INT8));
  }

  @Test
  void aConstantThatTheColumnCannotHoldIsRefused() {
    assertThatThrownBy(() -> SampleColumns.bind(tiny.gt(1000)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "The constant 1000 is no value of type int8, but 'greater' has it beside one; write a constant of that type, or convert the other operand");
    assertThatThrownBy(() -> SampleColumns.bind(count.in(1, 3_000_000_000L)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining(
            "The constant 3000000000 is no value of type int32, but 'in' has it beside one");
    assertThatThrownBy(() -> SampleColumns.bind(price.eq(new BigDecimal("1.234"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining(
            "The constant 1.234 is no value of type decimal(10, 2), but 'equal' has it beside one");
  }

  @Test
  void aCollectionStandsForItsElements() {
    EnumExpr<Color> color = lit(Color.RED);
    assertThat(SampleColumns.bind(name.in(List.of("a", "b"))))
        .isEqualTo(SampleColumns.bind(name.in("a", "b")));
    assertThat(SampleColumns.bind(note.in(Set.of("a"))))
        .isEqualTo(SampleColumns.bind(note.in("a")));
    assertThat(SampleColumns.bind(color.in(EnumSet.of(Color.RED))))
        .isEqualTo(SampleColumns.bind(color.in(Color.RED)));
    assertThat(SampleColumns.bind(count.in(List.of(1L, 2L))))
        .isEqualTo(SampleColumns.bind(count.in(1, 2)));
    assertThat(SampleColumns.bind(id.in(List.of(1L, 2L))))
        .isEqualTo(SampleColumns.bind(id.in(1, 2)));
    assertThat(SampleColumns.bind(amount.in(List.of(1.5, 2.0))))
        .isEqualTo(SampleColumns.bind(amount.in(1.5, 2.0)));
    assertThat(SampleColumns.bind(name.in(List.of())))
        .isEqualTo(SampleColumns.bind(name.in(new String[0])))
        .extracting(Expression::nullable)
        .isEqualTo(false);
    assertThatThrownBy(() -> name.in(Arrays.asList("a", null)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("A null stands where an expression or a value is expected");
  }

  @Test
  void expressionsAreShownAsPlansShowThem() {
    assertThat(id.plus(3).gt(2).and(name.eq("x"))).hasToString("c4 + 3 > 2 AND c8 = 'x'");
    assertThat(amount.sum().filter(flag)).hasToString("sum(c6) FILTER (WHERE c0)");
    assertThat(C.address(false)).hasToString("c19");
    assertThat(tiny.gt(1000).toString())
        .startsWith("(cannot be shown by itself: The constant 1000 is no value of type int8");
    assertThat(C).hasToString("columns of Sample");
  }

  @Test
  void nullIsNoConstant() {
    assertThatThrownBy(() -> name.eq((String) null))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "A null stands where an expression or a value is expected; to ask for null use isNull() or eqNullSafe(...)");
  }

  @Test
  void bytesAreCopied() {
    byte[] bytes = {1};
    BinaryExpr constant = lit(bytes);
    bytes[0] = 2;

    assertThat(SampleColumns.bind(constant))
        .isEqualTo(new Literal(Bytes.copyOf(new byte[] {1}), ScalarType.BINARY));
  }

  @Test
  void arithmeticTakesPlaceInTheTypeThatTheCompilerSees() {
    LongExpr sameCount = count;
    DoubleExpr sameRatio = ratio;
    DecimalOperand sameId = id;

    assertThat(type(count.plus(count))).isEqualTo(ScalarType.INT32);
    assertThat(type(sameCount.plus(sameCount))).isEqualTo(ScalarType.INT64);
    assertThat(type(sameCount.times(2))).isEqualTo(ScalarType.INT64);
    assertThat(type(count.plus(2))).isEqualTo(ScalarType.INT32);
    assertThat(type(count.plus(2L))).isEqualTo(ScalarType.INT64);
    assertThat(type(tiny.negate())).isEqualTo(ScalarType.INT32);
    assertThat(type(tiny.plus(tiny))).isEqualTo(ScalarType.INT32);
    assertThat(type(sameRatio.plus(sameRatio))).isEqualTo(ScalarType.FLOAT64);
    assertThat(type(count.plus(sameId))).isEqualTo(new DecimalType(20, 0));
    assertThat(type(price.plus(sameId))).isEqualTo(new DecimalType(22, 2));
  }

  @Test
  void conditionsMakeOneCall() {
    FunctionCall and =
        (FunctionCall) SampleColumns.bind(flag.and(id.gt(1)).and(note.isNull()).and(flag));

    assertThat(and.function()).isEqualTo(LogicalFunction.AND);
    assertThat(and.arguments()).hasSize(4);
  }

  @Test
  void aValueStandsForNull() {
    Expression bound = SampleColumns.bind(note.orElse("?"));

    assertThat(bound)
        .isInstanceOfSatisfying(
            FunctionCall.class,
            call -> {
              assertThat(call.function()).isEqualTo(ConditionalFunction.COALESCE);
              assertThat(call.nullable()).isFalse();
            });
  }

  @Test
  void aFloatStaysAFloatWhateverStandsForNull() {
    NullableFloatExpr some = C.column(NullableFloatExpr.class);

    assertThat(type(some.orElse(0.1f))).isEqualTo(ScalarType.FLOAT32);
    assertThat(type(some.orElse(Float.NaN))).isEqualTo(ScalarType.FLOAT32);
    assertThat(type(some.orElse(Double.NaN))).isEqualTo(ScalarType.FLOAT64);
  }

  @Test
  void aValueStandsForARowThatDoesNotExist() {
    IntExpr before = over(count.lag(1, 0));
    LongExpr behind = over(id.lead(1, 0));
    LongExpr wide = over(count.lag(1, 3_000_000_000L));
    DoubleExpr number = over(ratio.lag(1, 0));
    DecimalExpr cost = over(price.lead(1, 0));
    DecimalExpr exact = over(price.lead(1, new BigDecimal("0.5")));
    StrExpr text = over(name.lag(1, "?"));
    EnumExpr<Color> color = over(lit(Color.RED).lag(1, Color.BLUE));
    NullableStrExpr some = over(note.lag(1, "?"));

    assertThat(List.<Term<?>>of(before, behind, wide, number, cost, exact, text, color))
        .allMatch(value -> !SampleColumns.bind(value).nullable());
    assertThat(SampleColumns.bind(some).nullable()).isTrue();
    assertThat(type(before)).isEqualTo(ScalarType.INT32);
    assertThat(type(wide)).isEqualTo(ScalarType.INT64);
    assertThat(type(number)).isEqualTo(ScalarType.FLOAT64);
    assertThat(type(cost)).isEqualTo(type(price));
    assertThat(((WindowCall) SampleColumns.bind(exact)).arguments().getLast())
        .isEqualTo(new Literal(new BigDecimal("0.50"), type(price)));
  }

  private <X extends Term<?>> X over(WindowFunction<X> function) {
    return function.over(window -> window.orderBy(id));
  }

  @Test
  void aDateIsMovedByNoMoreThanThereAreDates() {
    DateExpr day = C.column(DateExpr.class);
    NullableDateTimeExpr at = C.column(NullableDateTimeExpr.class);
    long huge = Long.MAX_VALUE;

    assertThat(SampleColumns.bind(day.plusYears(584_000)))
        .isEqualTo(SampleColumns.bind(day.plusMonths(7_008_000)));
    assertThat(SampleColumns.bind(at.plusWeeks(-2)))
        .isEqualTo(SampleColumns.bind(at.plusDays(-14)));
    assertThatThrownBy(() -> day.plusYears(584_001))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "No date moved by 584001 years is among those that can be represented, -290000-01-01 to +294000-12-31; write -584000 to 584000");
    List<ThrowingCallable> moves =
        List.of(
            () -> day.plusDays(huge),
            () -> day.plusWeeks(-huge),
            () -> day.plusMonths(huge),
            () -> at.plusDays(Long.MIN_VALUE),
            () -> at.plusWeeks(Long.MIN_VALUE),
            () -> at.plusMonths(-huge),
            () -> at.plusYears(huge),
            () -> day.plus(Period.ofYears(Integer.MAX_VALUE)),
            () -> day.minus(Period.ofYears(Integer.MIN_VALUE)),
            () -> at.minus(Period.ofDays(Integer.MIN_VALUE)));
    assertThat(moves)
        .allSatisfy(move ->
            assertThatThrownBy(move)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(" is among those that can be represented, "));
  }

  @Test
  void aTimeIsMovedBackByNoLongerThanAPlanCanHold() {
    Duration longest = Duration.ofSeconds(Long.MIN_VALUE);

    for (ThrowingCallable move :
        List.<ThrowingCallable>of(
            () -> C.column(DateTimeExpr.class).minus(longest),
            () -> C.column(InstantExpr.class).minus(longest))) {
      assertThatThrownBy(move)
          .isInstanceOf(InvalidDataException.class)
          .hasMessageContaining("is longer than 64 bits of microseconds can hold");
    }
  }

  @Test
  void aChoiceHasTheKindOfItsFirstValue() {
    StrExpr size = when(id.gt(9)).then(lit("big")).when(id.gt(5)).then(name).otherwise(lit("?"));
    NullableStrExpr some = when(id.gt(9)).then(name).otherwiseNull();
    NullableStrExpr any = when(id.gt(9)).then(name).when(flag).thenNullable(note).otherwise(name);
    NullableStrExpr other = when(flag).then(name).otherwiseNullable(note);

    assertThat(SampleColumns.bind(size))
        .isInstanceOfSatisfying(Case.class, cases -> assertThat(cases.branches()).hasSize(2));
    assertThat(SampleColumns.bind(size).nullable()).isFalse();
    assertThat(List.of(some, any, other))
        .allSatisfy(expression -> {
          assertThat(SampleColumns.bind(expression).nullable()).isTrue();
          assertThat(SampleColumns.bind(expression).type()).isEqualTo(ScalarType.STRING);
        });
  }

  @Test
  void aChoiceIsAsWideAsItsWidestValue() {
    LongExpr known = count;
    LongExpr chosen = when(flag).then(known).when(flag).then(tiny).otherwise(id);
    DoubleExpr number = when(flag).then((DoubleExpr) ratio).otherwise(amount);

    assertThat(type(chosen)).isEqualTo(ScalarType.INT64);
    assertThat(type(chosen.negate())).isEqualTo(ScalarType.INT64);
    assertThat(type(chosen.plus(price))).isEqualTo(new DecimalType(22, 2));
    assertThat(number).isNotInstanceOf(FloatExpr.class);
  }

  @Test
  void nestedRecordsAreReachedByTheirFields() {
    assertThat(SampleColumns.bind(C.address(false).city()))
        .isInstanceOfSatisfying(
            StructAccess.class,
            access -> {
              assertThat(access.index()).isZero();
              assertThat(access.nullable()).isFalse();
            });
    assertThat(SampleColumns.bind(C.address(true).city()).nullable()).isTrue();
    assertThat(SampleColumns.bind(Expressions.isNull(C.address(true))).type())
        .isEqualTo(ScalarType.BOOLEAN);
    assertThat(SampleColumns.bind(Expressions.isNotNull(C.address(true))).nullable()).isFalse();
  }

  @Test
  void aNestedRecordCanBeChosen() {
    SampleColumns.AddressColumns chosen = when(flag).then(C.address(false)).otherwiseNull();

    assertThat(SampleColumns.bind(chosen.city()))
        .isInstanceOfSatisfying(
            StructAccess.class, access -> assertThat(access.struct()).isInstanceOf(Case.class));
  }

  @Test
  void allColumnsOfARelationAreNoValue() {
    assertThatThrownBy(() -> Expressions.isNull(C))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("All columns of Sample stand where one value is expected; name a column");
  }

  @Test
  void whatIsNoExpressionIsNoTerm() {
    Term<String> foreign = new Term<>() {};

    assertThatThrownBy(() -> Terms.unbound(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Only expressions and generated columns are terms, but found a ");
    assertThatThrownBy(() -> Terms.sameKind(foreign, Terms.unbound(name)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherExpressionIsOfTheSameKind() {
    UnboundExpression other = new UnboundExpression.NamedColumn("c8");

    assertThat(Terms.sameKind(name, other)).isInstanceOf(StrExpr.class);
    assertThat(Terms.unbound(Terms.sameKind(name, other))).isEqualTo(other);
    assertThat(Terms.unbound(Terms.sameKind(C.address(false), other).zip()))
        .isEqualTo(new UnboundExpression.Field(other, 1));
  }

  @Test
  void elementsOfListsAreOfTheirKind() {
    ListExpr<StrExpr> names =
        Elements.<StrExpr>list(Elements.STRING).element(Terms.unbound(list()));
    ListExpr<NullableStrExpr> notes =
        Elements.<NullableStrExpr>list(Elements.nullable(Elements.STRING))
            .element(Terms.unbound(list()));
    NullableStrExpr first = Lists.elementAt(names, 0);
    NullableStrExpr second = Lists.elementAt(notes, id);
    BoolExpr has = Lists.contains(names, name);
    NullableBoolExpr may = Lists.containsOrNull(notes, note);
    StrExpr joined = Lists.join(names, ", ");

    assertThat(SampleColumns.bind(first).nullable()).isTrue();
    assertThat(SampleColumns.bind(second).nullable()).isTrue();
    assertThat(SampleColumns.bind(has).nullable()).isFalse();
    assertThat(SampleColumns.bind(may).nullable()).isTrue();
    assertThat(SampleColumns.bind(joined).nullable()).isFalse();
  }

  @Test
  void recordsInListsHaveTheirColumns() {
    ListExpr<SampleColumns.AddressColumns> addresses =
        Elements.list(Elements.struct(SampleColumns.AddressColumns::new))
            .element(Terms.unbound(list()));
    SampleColumns.AddressColumns first = Lists.elementAt(addresses, 0);

    assertThat(Terms.unbound(first.city())).isInstanceOf(UnboundExpression.Field.class);
  }

  @Test
  void valuesOfMapsAreOfTheirKind() {
    MapExpr<StrExpr, LongExpr> map =
        Elements.<StrExpr, LongExpr>map(Elements.STRING, Elements.INT64)
            .element(Terms.unbound(C.column("Map", false)));
    NullableLongExpr value = Maps.valueOf(map, lit("a"));

    assertThat(SampleColumns.bind(value).type()).isEqualTo(ScalarType.INT64);
    assertThat(SampleColumns.bind(value).nullable()).isTrue();
  }

  @Test
  void valuesAreCollectedInLists() {
    Agg<ListExpr<IntExpr>, NullableListExpr<IntExpr>> counts = Expressions.list(count);
    AggregateCall bound = (AggregateCall) SampleColumns.bind(Terms.unbound(counts));

    assertThat(bound.type()).isEqualTo(new ListType(ScalarType.INT32, false));
    assertThat(bound.nullableOverRows()).isFalse();
    UnboundExpression column = new UnboundExpression.NamedColumn("c17");
    NullableLongExpr first = Lists.elementAt(Terms.overRows(counts, column), 0);
    assertThat(first).isInstanceOf(IntExpr.class);
    AggregateCall some =
        (AggregateCall) SampleColumns.bind(Terms.unbound(Expressions.listNonNull(note)));
    assertThat(some.nullableOverRows()).isTrue();
  }

  @Test
  void aggregatesAreFilteredOrderedAndDistinct() {
    Agg<NullableStrExpr, NullableStrExpr> joined =
        name.joinText(",").distinct().filter(flag).filter(id.gt(1)).orderBy(id.desc(), name);
    AggregateCall bound = (AggregateCall) SampleColumns.bind(Terms.unbound(joined));

    assertThat(bound.distinct()).isTrue();
    assertThat(bound.filter())
        .isInstanceOfSatisfying(
            FunctionCall.class, call -> assertThat(call.function()).isEqualTo(LogicalFunction.AND));
    assertThat(bound.orderBy())
        .extracting(SortKey::direction)
        .containsExactly(SortKey.Direction.DESCENDING, SortKey.Direction.ASCENDING);
  }

  @Test
  void aWindowGivesAnAggregateItsOrder() {
    assertThatThrownBy(() -> name.first().orderBy(id).over(w -> w))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "In a window first meets rows in the window's order, but it has an order of its own; leave out its orderBy");
  }

  @Test
  void windowsSayWhichRowsAreSeen() {
    assertThat(frame(w -> w)).isEqualTo(WindowFrame.WHOLE_PARTITION);
    assertThat(frame(w -> w.orderBy(id))).isEqualTo(WindowFrame.UP_TO_CURRENT);
    assertThat(frame(w -> w.orderBy(id).wholePartition())).isEqualTo(WindowFrame.WHOLE_PARTITION);
    assertThat(frame(w -> w.orderBy(id).rangeUpToCurrent())).isEqualTo(WindowFrame.UP_TO_CURRENT);
    assertThat(frame(w -> w.orderBy(id).rows(2, 0)))
        .isEqualTo(
            new WindowFrame(
                WindowFrame.Unit.ROWS, new WindowFrame.Preceding(2), new WindowFrame.Following(0)));
    assertThat(frame(w -> w.orderBy(id).groups(1, 1)).unit()).isEqualTo(WindowFrame.Unit.GROUPS);
    assertThat(frame(w -> w.orderBy(id).range(1, 1)).unit()).isEqualTo(WindowFrame.Unit.RANGE);
    assertThat(frame(w -> w.orderBy(id).rowsUpToCurrent()).end())
        .isEqualTo(new WindowFrame.CurrentRow());
  }

  @Test
  void framesNeedNotHoldTheCurrentRow() {
    NullableDoubleExpr before =
        amount
            .sum()
            .overFrame(w ->
                w.partitionBy(name)
                    .orderBy(id)
                    .rowsBetween(FrameBound.partitionStart(), FrameBound.preceding(1)));
    WindowCall call = (WindowCall) SampleColumns.bind(before);

    assertThat(call.frame())
        .isEqualTo(
            new WindowFrame(
                WindowFrame.Unit.ROWS, new WindowFrame.Unbounded(), new WindowFrame.Preceding(1)));
    assertThat(call.partitionBy()).containsExactly(SampleColumns.bind(name));
    assertThat(call.nullable()).isTrue();
  }

  @Test
  void framesLeaveRowsOut() {
    assertThat(frame(w -> w.excludeTies().orderBy(id)))
        .isEqualTo(WindowFrame.UP_TO_CURRENT.excluding(Exclusion.TIES));
    NullableDoubleExpr others =
        amount.sum().overFrame(w -> w.partitionBy(name).excludeCurrentRow());
    WindowCall call = (WindowCall) SampleColumns.bind(others);
    assertThat(call.frame())
        .isEqualTo(WindowFrame.WHOLE_PARTITION.excluding(Exclusion.CURRENT_ROW));
    assertThat(call.nullable()).isTrue();
    assertThat(SampleColumns.bind(amount.sum().over(w -> w.excludeTies())).nullable()).isFalse();
    FrameBound before = FrameBound.preceding(2);
    for (Exclusion exclusion : Exclusion.values()) {
      NullableDoubleExpr some =
          amount
              .sum()
              .overFrame(w -> {
                FramedWindow all = w.orderBy(id).rowsBetween(before, FrameBound.following(2));
                return switch (exclusion) {
                  case NO_OTHERS -> all;
                  case CURRENT_ROW -> all.excludeCurrentRow();
                  case GROUP -> all.excludeGroup();
                  case TIES -> all.excludeTies();
                };
              });
      assertThat(((WindowCall) SampleColumns.bind(some)).frame().exclusion()).isEqualTo(exclusion);
    }
  }

  @Test
  void aFrameDoesNotStartBehindItsEnd() {
    assertThatThrownBy(
            () -> Window.ALL.rowsBetween(FrameBound.following(2), FrameBound.preceding(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A frame must not start behind its end, but goes from 2 following to 1 preceding; exchange them");
    assertThatThrownBy(
            () -> Window.ALL.groupsBetween(FrameBound.partitionEnd(), FrameBound.partitionEnd()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from the partition's end to the partition's end");
    assertThatThrownBy(() -> FrameBound.preceding(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but is -1");
  }

  @Test
  void aRankNeedsAnOrder() {
    assertThatThrownBy(() -> SampleColumns.bind(Expressions.rank().over(w -> w.partitionBy(name))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("rank depends on the order of rows; give its window an orderBy");
  }

  @Test
  void nullsStandLastUnlessSaid() {
    assertThat(SampleColumns.bindKey(note).nulls()).isEqualTo(SortKey.Nulls.LAST);
    assertThat(SampleColumns.bindKey(note.desc()).nulls()).isEqualTo(SortKey.Nulls.LAST);
    assertThat(SampleColumns.bindKey(note.desc().nullsFirst()))
        .isEqualTo(
            new SortKey(
                SampleColumns.bind(note), SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST));
    assertThat(SampleColumns.bindKey(note.asc().nullsFirst().nullsLast()).nulls())
        .isEqualTo(SortKey.Nulls.LAST);
  }

  @Test
  void columnsStartAtTheOffsetOfTheirRelation() {
    RelationIdentity relation = RelationIdentity.ofUnknownColumns("Other");
    SampleColumns.AddressColumns shifted =
        new SampleColumns.AddressColumns(new ColumnOrigin.OfRelation(relation, 3));

    assertThat(Terms.unbound(shifted.zip()))
        .isEqualTo(new UnboundExpression.RelationColumn(relation, 4));
    assertThat(SampleColumns.bind(id)).isInstanceOf(FieldReference.class);
  }

  @Test
  void literalsAreConstants() {
    assertThat(Terms.unbound(lit(Color.RED))).isEqualTo(new Constant(Color.RED, null));
    assertThat(SampleColumns.bind(lit(5)).type()).isEqualTo(ScalarType.INT32);
    assertThat(SampleColumns.bind(lit(5L)).type()).isEqualTo(ScalarType.INT64);
    assertThat(SampleColumns.bind(lit(new BigDecimal("1.25"))).type())
        .isEqualTo(new DecimalType(3, 2));
  }

  private WindowFrame frame(java.util.function.UnaryOperator<Window> window) {
    return ((WindowCall) SampleColumns.bind(amount.sum().over(window))).frame();
  }

  private static Term<?> list() {
    return C.column("List", false);
  }

  private static DataType type(Term<?> term) {
    return SampleColumns.bind(term).type();
  }
}
