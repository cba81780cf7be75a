package io.recordframe.plan.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.binding.UnboundExpression.HasRows;
import io.recordframe.plan.binding.UnboundExpression.In;
import io.recordframe.plan.binding.UnboundExpression.InRelation;
import io.recordframe.plan.binding.UnboundExpression.NamedColumn;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.binding.UnboundExpression.SortBy;
import io.recordframe.plan.binding.UnboundExpression.Windowed;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinderTest {

  private static final Schema SCHEMA =
      Schema.of(
          Field.required("small", ScalarType.INT8),
          Field.required("count", ScalarType.INT32),
          Field.required("id", ScalarType.INT64),
          Field.required("ratio", ScalarType.FLOAT32),
          Field.required("amount", ScalarType.FLOAT64),
          Field.required("price", new DecimalType(10, 2)),
          Field.nullable("note", ScalarType.STRING),
          Field.required(
              "day",
              new EnumType(
                  "DayOfWeek", Arrays.stream(DayOfWeek.values()).map(Enum::name).toList())));

  private static final RelationIdentity ORDERS = new RelationIdentity("Order", SCHEMA);
  private static final SessionIdentity SESSION = new SessionIdentity("session 'first'");
  private static final Scope SCOPE = Scope.of(ORDERS, SCHEMA, SESSION);
  private static final Binder BINDER = Binder.in(SCOPE);

  private static UnboundExpression col(String name) {
    return new NamedColumn(name);
  }

  private static UnboundExpression lit(Object value) {
    return new Constant(value, null);
  }

  private static UnboundExpression call(ScalarFunction function, UnboundExpression... arguments) {
    return new Call(function, List.of(arguments));
  }

  private static DataType typeOf(ScalarFunction function, UnboundExpression... arguments) {
    return BINDER.bind(call(function, arguments)).type();
  }

  @Test
  void columnsAreFoundByNameAndByRelation() {
    FieldReference expected = new FieldReference(2, "id", ScalarType.INT64, false);
    assertThat(BINDER.bind(col("id"))).isEqualTo(expected);
    assertThat(BINDER.bind(new RelationColumn(ORDERS, 2))).isEqualTo(expected);
  }

  @Test
  void anUnknownNameListsTheChoicesAndSuggestsOne() {
    assertThatThrownBy(() -> BINDER.bind(col("amuont")))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "There is no column 'amuont'; did you mean 'amount'? The columns are: small, count, id, ratio, amount, price, note, day");
    assertThatThrownBy(() -> BINDER.bind(col("weather")))
        .hasMessage(
            "There is no column 'weather'. The columns are: small, count, id, ratio, amount, price, note, day");
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    Schema twice =
        Schema.of(Field.required("id", ScalarType.INT64), Field.required("id", ScalarType.INT64));
    assertThatThrownBy(() -> Binder.in(Scope.of(ORDERS, twice, SESSION)).bind(col("id")))
        .hasMessageStartingWith("The column 'id' stands more than once in ");
  }

  @Test
  void aColumnOfAnotherRelationIsRefusedWithBothNamed() {
    Schema schema = Schema.of(Field.required("city", ScalarType.STRING));
    RelationColumn leaked = new RelationColumn(new RelationIdentity("Customer", schema), 0);
    assertThatThrownBy(() -> BINDER.bind(leaked))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "The column 'city' of Customer belongs to another row than the parameters of this lambda, which are: Order; take the column from one of these, or join the relations first");
    RelationColumn ofGroups =
        new RelationColumn(RelationIdentity.ofUnknownColumns("the groups"), 0);
    assertThatThrownBy(() -> BINDER.bind(ofGroups))
        .hasMessageStartingWith("A column of the groups belongs to another row");
  }

  @Test
  void aColumnOfAnotherRowOfTheSameRecordIsRefused() {
    RelationColumn leaked = new RelationColumn(new RelationIdentity("Order", SCHEMA), 2);
    assertThatThrownBy(() -> BINDER.bind(leaked))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith(
            "The column 'id' of Order belongs to another row than the parameters of this lambda, which are: Order;");
  }

  @Test
  void whatIsOnlyShownStandsAnywhere() {
    Relation rows = new Scan(new TableSource(List.of("orders")), SCHEMA);
    Expression shown =
        Binder.anywhere()
            .bind(
                call(
                    LogicalFunction.AND,
                    call(ComparisonFunction.GREATER, new RelationColumn(ORDERS, 2), lit(5)),
                    new HasRows(rows, SESSION)));
    assertThat(PlanPrinter.print(shown)).startsWith("id > 5 AND EXISTS ");
    assertThatThrownBy(() -> Binder.anywhere().bind(col("id")))
        .isInstanceOf(InvalidPlanException.class);
  }

  @Test
  void aColumnOfAnOpenScopeIsAnOuterReference() {
    Schema ids = Schema.of(Field.required("id", ScalarType.INT64));
    RelationIdentity customers = new RelationIdentity("Customer", ids);
    Scope around = Scope.of(customers, ids, SESSION);
    Scope between = Scope.of(new RelationIdentity("Line", SCHEMA), SCHEMA, SESSION);
    RelationColumn column = new RelationColumn(customers, 0);
    assertThat(OpenScopes.within(around, () -> Binder.in(SCOPE).bind(column)))
        .isEqualTo(new OuterReference(1, 0, "id", ScalarType.INT64, false));
    assertThat(
            OpenScopes.within(
                around, () -> OpenScopes.within(between, () -> Binder.in(SCOPE).bind(column))))
        .isEqualTo(new OuterReference(2, 0, "id", ScalarType.INT64, false));
    assertThatThrownBy(() -> Binder.in(SCOPE).bind(column))
        .isInstanceOf(InvalidPlanException.class);
  }

  @Test
  void aQueryOfAnotherSessionIsRefusedWithBothNamed() {
    Relation rows = new Scan(new TableSource(List.of("orders")), SCHEMA);
    SessionIdentity other = new SessionIdentity("session 'second'");
    assertThat(BINDER.bind(new HasRows(rows, SESSION))).isEqualTo(new Exists(rows));
    assertThatThrownBy(() -> BINDER.bind(new HasRows(rows, other)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Frames of two sessions cannot meet in one plan, but exists() puts a frame of session 'second' into a plan of session 'first'; open both in one session, or write one to a file and read that in the other's session");
    assertThatThrownBy(() -> BINDER.bind(new InRelation(col("id"), rows, other)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining(
            "in(...) puts a frame of session 'second' into a plan of session 'first'");
  }

  @Test
  void aConstantTakesTheTypeOfTheColumnThatItMeets() {
    for (String name : List.of("small", "count", "id", "ratio", "amount", "price")) {
      FunctionCall call =
          (FunctionCall) BINDER.bind(call(ComparisonFunction.GREATER, col(name), lit(10)));
      assertThat(call.arguments().get(1)).as(name).isInstanceOf(Literal.class);
      assertThat(call.arguments().get(1).type()).isEqualTo(call.arguments().get(0).type());
    }
    assertThat(
            BINDER.bind(call(ComparisonFunction.EQUAL, lit(new BigDecimal("1.5")), col("price"))))
        .extracting(it -> ((FunctionCall) it).arguments().getFirst())
        .isEqualTo(new Literal(new BigDecimal("1.50"), new DecimalType(10, 2)));
    assertThat(BINDER.bind(call(ComparisonFunction.EQUAL, col("day"), lit(DayOfWeek.MONDAY))))
        .extracting(it -> ((Literal) ((FunctionCall) it).arguments().get(1)).value())
        .isEqualTo("MONDAY");
  }

  @Test
  void aConstantThatTheColumnCannotHoldIsRefused() {
    assertThatThrownBy(() -> BINDER.bind(call(ComparisonFunction.GREATER, col("small"), lit(1000))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "The constant 1000 is no value of type int8, but 'greater' has it beside one; write a constant of that type, or convert the other operand");
    assertThatThrownBy(() ->
            BINDER.bind(call(ComparisonFunction.EQUAL, col("price"), lit(new BigDecimal("0.001")))))
        .hasMessageContaining("0.001")
        .hasMessageContaining("decimal(10, 2)");
    assertThatThrownBy(() -> BINDER.bind(call(ComparisonFunction.EQUAL, col("note"), lit(1))))
        .hasMessageContaining(
            "The constant 1 is no value of type string, but 'equal' has it beside one");
  }

  @Test
  void aDoubleBesideAFloatColumnIsComparedAsADouble() {
    FunctionCall call =
        (FunctionCall) BINDER.bind(call(ComparisonFunction.GREATER, col("ratio"), lit(0.1)));
    assertThat(call.arguments().get(0))
        .isEqualTo(
            new Cast(FieldReference.of(3, SCHEMA.field(3)), ScalarType.FLOAT64, Cast.Mode.STRICT));
    assertThat(call.arguments().get(1)).isEqualTo(new Literal(0.1, ScalarType.FLOAT64));
  }

  @Test
  void arithmeticWidensAsJavaDoes() {
    assertThat(typeOf(ArithmeticFunction.ADD, col("small"), col("small")))
        .isEqualTo(ScalarType.INT32);
    assertThat(typeOf(ArithmeticFunction.ADD, col("count"), lit(1))).isEqualTo(ScalarType.INT32);
    assertThat(typeOf(ArithmeticFunction.ADD, col("count"), lit(1L))).isEqualTo(ScalarType.INT64);
    assertThat(typeOf(ArithmeticFunction.MULTIPLY, col("count"), lit(0.2)))
        .isEqualTo(ScalarType.FLOAT64);
    assertThat(typeOf(ArithmeticFunction.MULTIPLY, col("amount"), col("count")))
        .isEqualTo(ScalarType.FLOAT64);
    assertThat(typeOf(ArithmeticFunction.MULTIPLY, col("price"), col("count")))
        .isEqualTo(new DecimalType(20, 2));
    assertThat(typeOf(ArithmeticFunction.ADD, col("price"), lit(1)))
        .isEqualTo(new DecimalType(11, 2));
    assertThat(typeOf(ArithmeticFunction.DIVIDE, col("count"), lit(2)))
        .isEqualTo(ScalarType.FLOAT64);
    assertThat(typeOf(MathFunction.SQUARE_ROOT, col("price"))).isEqualTo(ScalarType.FLOAT64);
  }

  @Test
  void decimalsThatNeedTooManyDigitsTogetherMeetInTheMost() {
    DecimalType whole = new DecimalType(38, 2);
    DecimalType parts = new DecimalType(38, 6);
    assertThat(NumericTypes.common(whole, parts, false)).contains(parts);
    assertThat(NumericTypes.common(parts, ScalarType.INT64, false)).contains(parts);
  }

  @Test
  void decimalsAndFloatingPointDoNotMixByThemselves() {
    assertThatThrownBy(() -> typeOf(ArithmeticFunction.ADD, col("price"), col("amount")))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("add does not mix decimals with float64; convert one of them by name");
  }

  @Test
  void differentTypesDoNotCompare() {
    assertThatThrownBy(() -> BINDER.bind(call(ComparisonFunction.EQUAL, col("id"), col("note"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "equal needs both sides of one type, but found int64 and string; convert one of them by name");
  }

  @Test
  void argumentsAreCheckedAgainstTheSignature() {
    assertThatThrownBy(() -> BINDER.bind(call(TextFunction.UPPER, col("id"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("Argument 1 of upper must be string, but is int64");
    assertThatThrownBy(() -> BINDER.bind(call(TextFunction.UPPER, col("note"), col("note"))))
        .hasMessage("upper takes 1 arguments, but was given 2");
  }

  @Test
  void whatIsAskedOfACollectionTakesTheTypeOfWhatItHolds() {
    Binder binder =
        Binder.in(
            Scope.of(
                ORDERS,
                Schema.of(
                    Field.required("ids", new ListType(ScalarType.INT64, false)),
                    Field.required("ages", new MapType(ScalarType.STRING, ScalarType.INT32, true)),
                    Field.required("count", ScalarType.INT32)),
                SESSION));

    assertThat(operand(binder, call(CollectionFunction.LIST_CONTAINS, col("ids"), lit(7)), 1))
        .isEqualTo(new Literal(7L, ScalarType.INT64));
    assertThat(operand(binder, call(CollectionFunction.LIST_CONTAINS, col("ids"), col("count")), 1))
        .isInstanceOfSatisfying(
            Cast.class, cast -> assertThat(cast.type()).isEqualTo(ScalarType.INT64));
    assertThatThrownBy(
            () -> binder.bind(call(CollectionFunction.MAP_GET, col("ages"), col("count"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "map_get asks map<string, int32?> for string, but was given int32; convert it by name");
    assertThatThrownBy(
            () -> binder.bind(call(CollectionFunction.LIST_CONTAINS, col("ids"), lit("seven"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("'seven'")
        .hasMessageContaining("int64");
  }

  @Test
  void whatStandsForAMissingNeighbourIsLikeTheValue() {
    assertThat(operand(BINDER, lag(col("id"), lit(1), lit(-1)), 2))
        .isEqualTo(new Literal(-1L, ScalarType.INT64));
    assertThatThrownBy(() -> BINDER.bind(lag(col("id"), lit(1), col("note"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("The arguments of lag must be of one type, but are int64 and string");
  }

  @Test
  void aNeighbourIsNullWhereItsDistanceIs() {
    assertThat(BINDER.bind(lag(col("id"), lit(1), lit(-1))).nullable()).isFalse();
    assertThat(
            BINDER
                .bind(
                    lag(
                        col("id"),
                        new Conversion(col("note"), ScalarType.INT64, Cast.Mode.TRY),
                        lit(-1)))
                .nullable())
        .isTrue();
  }

  private static UnboundExpression lag(UnboundExpression... arguments) {
    return new Windowed(
        WindowFunction.LAG,
        List.of(arguments),
        false,
        null,
        List.of(),
        List.of(new SortBy(col("id"), SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)),
        null);
  }

  private static Expression operand(Binder binder, UnboundExpression call, int index) {
    return Expressions.operands(binder.bind(call)).get(index);
  }

  @Test
  void whatIsUsedAgainAndAgainIsBoundOnce() {
    UnboundExpression sum = col("id");
    for (int i = 0; i < 60; i++) {
      sum = call(ArithmeticFunction.ADD, sum, sum);
    }
    List<Expression> operands = Expressions.operands(BINDER.bind(sum));
    assertThat(operands.get(0)).isSameAs(operands.get(1));
  }

  @Test
  void nullabilityFollowsTheRuleOfTheFunction() {
    assertThat(BINDER.bind(call(TextFunction.UPPER, col("note"))).nullable()).isTrue();
    assertThat(BINDER.bind(call(ConditionalFunction.COALESCE, col("note"), lit("?"))).nullable())
        .isFalse();
    assertThat(BINDER.bind(call(ComparisonFunction.IS_NULL, col("note"))).nullable()).isFalse();
    assertThat(BINDER.bind(call(ArithmeticFunction.TRY_DIVIDE, col("id"), col("id"))).nullable())
        .isTrue();
  }

  @Test
  void aValueForAComponentIsWidenedOrRefused() {
    assertThat(BINDER.bindTo(col("count"), Field.required("total", ScalarType.INT64), "record T"))
        .isEqualTo(Cast.strict(FieldReference.of(1, SCHEMA.field(1)), ScalarType.INT64));
    assertThatThrownBy(
            () -> BINDER.bindTo(col("id"), Field.required("total", ScalarType.INT32), "record T"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Component total of record T is int32, but the value for it is int64; convert it by name");
    assertThatThrownBy(
            () -> BINDER.bindTo(col("note"), Field.required("text", ScalarType.STRING), "record T"))
        .hasMessage(
            "Component text of record T is never null, but the value for it can be; use orElse(...), or declare the component @Nullable");
    assertThat(BINDER.bindTo(lit(null), Field.nullable("text", ScalarType.STRING), "record T"))
        .isEqualTo(new Literal(null, ScalarType.STRING));
  }

  @Test
  void inTakesTheColumnsType() {
    InList in = (InList) BINDER.bind(new In(col("small"), List.of(lit(1), lit(2))));
    assertThat(in.options())
        .containsExactly(
            new Literal((byte) 1, ScalarType.INT8), new Literal((byte) 2, ScalarType.INT8));
  }

  @Test
  void conversionsWithoutMeaningAreRefused() {
    assertThatThrownBy(
            () -> BINDER.bind(new Conversion(col("amount"), ScalarType.DATE, Cast.Mode.TRY)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("There is no conversion from float64 to date");
    assertThat(BINDER.bind(new Conversion(col("id"), ScalarType.INT32, Cast.Mode.TRY)).nullable())
        .isTrue();
    assertThat(BINDER.bind(new Conversion(col("id"), ScalarType.INT64, Cast.Mode.STRICT)))
        .isInstanceOf(FieldReference.class);
  }

  @Test
  void aWindowHasTheStandardFrames() {
    Windowed whole =
        new Windowed(
            AggregateFunction.SUM, List.of(col("id")), false, null, List.of(), List.of(), null);
    assertThat(((WindowCall) BINDER.bind(whole)).frame()).isEqualTo(WindowFrame.WHOLE_PARTITION);
    Windowed unordered =
        new Windowed(WindowFunction.RANK, List.of(), false, null, List.of(), List.of(), null);
    assertThatThrownBy(() -> BINDER.bind(unordered))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("rank depends on the order of rows; give its window an orderBy");
  }

  @ParameterizedTest
  @EnumSource(ScalarType.class)
  void wideningIsReflexive(ScalarType type) {
    assertThat(Widening.isLossless(type, type)).isTrue();
  }

  @Test
  void wideningLosesNothing() {
    assertThat(Widening.isLossless(ScalarType.INT64, ScalarType.FLOAT64)).isFalse();
    assertThat(Widening.isLossless(ScalarType.INT32, ScalarType.FLOAT64)).isTrue();
    assertThat(Widening.isLossless(ScalarType.INT32, ScalarType.FLOAT32)).isFalse();
    assertThat(Widening.isLossless(ScalarType.INT64, new DecimalType(19, 0))).isTrue();
    assertThat(Widening.isLossless(ScalarType.INT64, new DecimalType(20, 2))).isFalse();
    assertThat(Widening.isLossless(new DecimalType(10, 2), new DecimalType(12, 4))).isTrue();
    assertThat(Widening.isLossless(new DecimalType(10, 2), new DecimalType(11, 4))).isFalse();
  }

  @Test
  void aPlanThatNeedsARowAroundItRunsOnlyInside() {
    Relation scan =
        new Scan(new TableSource(List.of("t")), Schema.of(Field.required("id", ScalarType.INT64)));
    Expression id = FieldReference.of(0, scan.schema().field(0));
    Expression outer = new OuterReference(1, 0, "id", ScalarType.INT64, false);
    Relation correlated = new Filter(scan, FunctionCall.of(ComparisonFunction.EQUAL, id, outer));
    assertThatThrownBy(() -> PlanValidation.check(correlated))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "The column 'id' belongs to a row around this query, so the query runs only inside the lambda that gave the column; use it there with exists() or in(...)");
    PlanValidation.check(new Filter(scan, new Exists(correlated)));
  }
}
