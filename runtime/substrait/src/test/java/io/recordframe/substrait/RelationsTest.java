package io.recordframe.substrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.substrait.expression.Expression.SortDirection;
import io.substrait.expression.Expression.WindowBoundsType;
import io.substrait.expression.Expression.WindowFunctionInvocation;
import io.substrait.expression.WindowBound;
import io.substrait.plan.ProtoPlanConverter;
import io.substrait.relation.Cross;
import io.substrait.relation.Fetch;
import io.substrait.relation.LocalFiles;
import io.substrait.relation.NamedScan;
import io.substrait.relation.Set;
import io.substrait.relation.files.FileOrFiles;
import io.substrait.type.TypeCreator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each relation and expression, as Substrait's own library reads it. */
class RelationsTest {

  private static final StructType PLACE =
      new StructType(
          List.of(
              Field.required("city", ScalarType.STRING), Field.nullable("x", ScalarType.FLOAT64)));
  private static final Schema ORDER =
      Schema.of(
          Field.required("id", ScalarType.INT64),
          Field.nullable("amount", new DecimalType(18, 2)),
          Field.nullable("place", PLACE),
          Field.required("tags", new ListType(ScalarType.STRING, false)));
  private static final Scan ORDERS = new Scan(new TableSource(List.of("shop", "orders")), ORDER);
  private static final Expression ID = column(0);
  private static final Expression AMOUNT = column(1);
  private static final Scan KEYS =
      new Scan(
          new TableSource(List.of("keys")), Schema.of(Field.nullable("key", ScalarType.INT64)));
  private static final Expression IS_LARGE =
      FunctionCall.of(ComparisonFunction.GREATER, ID, new Literal(15L, ScalarType.INT64));

  private static FieldReference column(int position) {
    return FieldReference.of(position, ORDER.field(position));
  }

  private static Project project(Expression expression) {
    return new Project(ORDERS, List.of(new NamedExpression("value", expression)));
  }

  private static List<String> reasons(Relation plan) {
    try {
      Substrait.export(plan);
      return List.of();
    } catch (SubstraitExportException refused) {
      return refused.reasons();
    }
  }

  @Test
  void aTableHasItsNameAndColumns() {
    Reading reading = Reading.of(ORDERS);
    assertThat(((NamedScan) reading.root()).getNames()).containsExactly("shop", "orders");
    assertThat(reading.names()).containsExactly("id", "amount", "place", "city", "x", "tags");
    assertThat(reading.types())
        .containsExactly(
            TypeCreator.REQUIRED.I64,
            TypeCreator.NULLABLE.decimal(18, 2),
            TypeCreator.NULLABLE.struct(TypeCreator.REQUIRED.STRING, TypeCreator.NULLABLE.FP64),
            TypeCreator.REQUIRED.list(TypeCreator.REQUIRED.STRING));
  }

  @Test
  void filesHaveAddresses() {
    Scan files =
        new Scan(
            new FileSource(
                List.of("/data/a.parquet", "/data/*.parquet", "s3://bucket/b.parquet", "c.parquet"),
                new FileFormat.Parquet(false),
                false),
            ORDER);
    List<FileOrFiles> items = ((LocalFiles) Reading.of(files).root()).getItems();
    assertThat(items)
        .extracting(item -> item.getPath().orElseThrow())
        .containsExactly(
            "file:///data/a.parquet",
            "file:///data/*.parquet",
            "s3://bucket/b.parquet",
            "file://" + Path.of("c.parquet").toAbsolutePath());
    assertThat(items)
        .extracting(item -> item.pathType().orElseThrow())
        .containsExactly(
            FileOrFiles.PathType.URI_FILE,
            FileOrFiles.PathType.URI_PATH_GLOB,
            FileOrFiles.PathType.URI_FILE,
            FileOrFiles.PathType.URI_FILE);
  }

  @Test
  void aFilterAndAProjectionKeepTheirColumns() {
    Reading reading = Reading.of(new Filter(project(AMOUNT), isNotNull(0)));
    assertThat(reading.types()).containsExactly(TypeCreator.NULLABLE.decimal(18, 2));
    assertThat(reading.functions()).containsExactly("is_not_null:any");
  }

  private static Expression isNotNull(int position) {
    return FunctionCall.of(
        ComparisonFunction.IS_NOT_NULL,
        FieldReference.of(position, Field.nullable("value", new DecimalType(18, 2))));
  }

  @ParameterizedTest
  @CsvSource({
    "INNER, INNER",
    "LEFT, LEFT",
    "RIGHT, RIGHT",
    "FULL, OUTER",
    "SEMI, LEFT_SEMI",
    "ANTI, LEFT_ANTI"
  })
  void aJoinSaysWhoseRowsRemain(Join.Type type, io.substrait.relation.Join.JoinType expected) {
    Expression condition =
        FunctionCall.of(
            ComparisonFunction.EQUAL,
            ID,
            new FieldReference(ORDER.size(), "id", ScalarType.INT64, false));
    Join join = new Join(ORDERS, ORDERS, type, condition);
    Reading reading = Reading.of(join);
    assertThat(((io.substrait.relation.Join) reading.root()).getJoinType()).isEqualTo(expected);
    assertThat(reading.types())
        .extracting(io.substrait.type.Type::nullable)
        .containsExactlyElementsOf(join.schema().fields().stream().map(Field::nullable).toList());
  }

  @Test
  void allPairsHaveNoCondition() {
    Reading reading = Reading.of(new Join(ORDERS, KEYS, Join.Type.CROSS, Join.ALWAYS));
    assertThat(reading.root()).isInstanceOf(Cross.class);
    assertThat(reading.types()).hasSize(ORDER.size() + 1);
  }

  private static WindowCall sum(@Nullable Expression filter, Expression key, WindowFrame frame) {
    return new WindowCall(
        AggregateFunction.SUM,
        List.of(AMOUNT),
        false,
        filter,
        List.of(ID),
        List.of(new SortKey(key, SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST)),
        frame,
        new DecimalType(38, 2));
  }

  private static WindowFrame frame(WindowFrame.Unit unit) {
    return new WindowFrame(unit, new WindowFrame.Preceding(3), new WindowFrame.Following(4));
  }

  @ParameterizedTest
  @CsvSource({"ROWS, ROWS", "RANGE, RANGE"})
  void aWindowSaysWhichRowsItSees(WindowFrame.Unit unit, WindowBoundsType expected) {
    io.substrait.relation.Project project =
        (io.substrait.relation.Project) Reading.of(project(sum(null, ID, frame(unit)))).root();
    WindowFunctionInvocation call = (WindowFunctionInvocation) project.getExpressions().getFirst();
    assertThat(call.declaration().key()).isEqualTo("sum:dec");
    assertThat(call.boundsType()).isEqualTo(expected);
    assertThat(call.lowerBound()).isEqualTo(WindowBound.Preceding.of(3));
    assertThat(call.upperBound()).isEqualTo(WindowBound.Following.of(4));
    assertThat(call.partitionBy()).hasSize(1);
    assertThat(call.sort())
        .extracting(io.substrait.expression.Expression.SortField::direction)
        .containsExactly(SortDirection.DESC_NULLS_FIRST);
  }

  @Test
  void windowsThatSubstraitDoesNotHaveAreRefused() {
    assertThat(reasons(project(sum(IS_LARGE, ID, frame(WindowFrame.Unit.GROUPS)))))
        .containsExactly(
            "the window of sum (Substrait's windows have no filter)",
            "the window of sum (Substrait's windows do not count groups of equal keys)");
    assertThat(reasons(project(sum(null, AMOUNT, frame(WindowFrame.Unit.RANGE)))))
        .containsExactly("the window of sum (Substrait's ranges count in integers)");
    WindowCall position =
        new WindowCall(
            WindowFunction.ROW_NUMBER,
            List.of(),
            false,
            null,
            List.of(),
            List.of(),
            WindowFrame.WHOLE_PARTITION,
            ScalarType.INT64);
    assertThat(reasons(project(position)))
        .containsExactly(
            "the window of row_number (Substrait does not promise the order in which rows are read)");
  }

  @Test
  void betweenIsTwoComparisonsWhereTheyGiveTheSame() {
    Literal low = new Literal(BigDecimal.ONE, AMOUNT.type());
    assertThat(
            Reading.of(project(FunctionCall.of(ComparisonFunction.BETWEEN, AMOUNT, low, low)))
                .functions())
        .containsExactly("and:bool", "gte:any_any", "lte:any_any");
    assertThat(
            Reading.of(project(FunctionCall.of(ComparisonFunction.BETWEEN, low, AMOUNT, low)))
                .functions())
        .containsExactly("between:any_any_any");
  }

  @Test
  void anAggregationHasKeysAndMeasures() {
    AggregateCall filtered =
        new AggregateCall(
            AggregateFunction.COUNT, List.of(AMOUNT), true, IS_LARGE, List.of(), ScalarType.INT64);
    Reading reading =
        Reading.of(
            new Aggregate(
                ORDERS,
                List.of(new NamedExpression("id", ID)),
                List.of(
                    new Aggregate.Measure("sum", AggregateCall.of(AggregateFunction.SUM, AMOUNT)),
                    new Aggregate.Measure("count", filtered),
                    new Aggregate.Measure(
                        "large", AggregateCall.of(AggregateFunction.COUNT_IF, IS_LARGE)))));
    assertThat(reading.types())
        .containsExactly(
            TypeCreator.REQUIRED.I64,
            TypeCreator.NULLABLE.decimal(38, 2),
            TypeCreator.REQUIRED.I64,
            TypeCreator.REQUIRED.I64);
    io.substrait.relation.Aggregate aggregate = (io.substrait.relation.Aggregate) reading.root();
    assertThat(aggregate.getMeasures())
        .extracting(measure -> measure.getPreMeasureFilter().isPresent())
        .containsExactly(false, true, true);
    assertThat(aggregate.getMeasures())
        .extracting(measure -> measure.getFunction().invocation().name())
        .containsExactly("ALL", "DISTINCT", "ALL");
  }

  /** A count of true values is one of rows there, which is another number for different values. */
  @Test
  void differentTruthsAreNotCounted() {
    AggregateCall different =
        new AggregateCall(
            AggregateFunction.COUNT_IF, List.of(IS_LARGE), true, null, List.of(), ScalarType.INT64);
    assertThat(
            reasons(
                new Aggregate(ORDERS, List.of(), List.of(new Aggregate.Measure("n", different)))))
        .containsExactly(
            "the function count_if (exported with equal values counted each time only)");
  }

  @Test
  void differentRowsAreGroups() {
    Reading reading = Reading.of(new Distinct(project(AMOUNT)));
    assertThat(reading.types()).containsExactly(TypeCreator.NULLABLE.decimal(18, 2));
    assertThat(((io.substrait.relation.Aggregate) reading.root()).getGroupings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ASCENDING, FIRST, ASC_NULLS_FIRST",
    "ASCENDING, LAST, ASC_NULLS_LAST",
    "DESCENDING, FIRST, DESC_NULLS_FIRST",
    "DESCENDING, LAST, DESC_NULLS_LAST"
  })
  void anOrderSaysWhereNullsStand(
      SortKey.Direction direction, SortKey.Nulls nulls, SortDirection expected) {
    Reading reading = Reading.of(new Sort(ORDERS, List.of(new SortKey(AMOUNT, direction, nulls))));
    assertThat(((io.substrait.relation.Sort) reading.root()).getSortFields())
        .extracting(io.substrait.expression.Expression.SortField::direction)
        .containsExactly(expected);
  }

  @Test
  void aLimitKeepsItsBounds() {
    Fetch some = (Fetch) Reading.of(new Limit(ORDERS, 3, 5)).root();
    assertThat(some.getOffset()).isEqualTo(3);
    assertThat(some.getCount()).hasValue(5);
    Fetch none = (Fetch) Reading.of(new Limit(ORDERS, 0, 0)).root();
    assertThat(none.getCount()).hasValue(0);
    Fetch all = (Fetch) Reading.of(new Limit(ORDERS, 3, Long.MAX_VALUE)).root();
    assertThat(all.getOffset()).isEqualTo(3);
    assertThat(all.getCount()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UNION, true, UNION_ALL",
    "UNION, false, UNION_DISTINCT",
    "INTERSECT, true, INTERSECTION_MULTISET_ALL",
    "INTERSECT, false, INTERSECTION_MULTISET",
    "EXCEPT, true, MINUS_PRIMARY_ALL",
    "EXCEPT, false, MINUS_PRIMARY"
  })
  void aSetOperationSaysWhatIsCounted(SetOperation.Kind kind, boolean all, Set.SetOp expected) {
    SetOperation operation = new SetOperation(project(ID), KEYS, kind, all);
    Reading reading = Reading.of(operation);
    assertThat(((Set) reading.root()).getSetOp()).isEqualTo(expected);
    assertThat(reading.types().getFirst().nullable())
        .isEqualTo(operation.schema().field(0).nullable());
  }

  @Test
  void subqueriesSeeTheRowAround() {
    Relation inner =
        new Filter(
            KEYS,
            FunctionCall.of(
                ComparisonFunction.EQUAL,
                FieldReference.of(0, KEYS.schema().field(0)),
                new OuterReference(1, 0, "id", ScalarType.INT64, false)));
    Reading reading =
        Reading.of(
            new Filter(
                ORDERS,
                FunctionCall.of(
                    LogicalFunction.OR,
                    new Exists(inner),
                    new InSubquery(ID, KEYS),
                    FunctionCall.of(
                        ComparisonFunction.IS_NULL,
                        new ScalarSubquery(
                            new Aggregate(
                                inner,
                                List.of(),
                                List.of(
                                    new Aggregate.Measure(
                                        "count",
                                        AggregateCall.of(AggregateFunction.COUNT_ROWS)))))))));
    assertThat(reading.functions())
        .containsExactly("count:", "equal:any_any", "is_null:any", "or:bool");
  }

  @Test
  void choicesAreOfOneType() {
    Case choice =
        new Case(List.of(new Case.Branch(IS_LARGE, new Literal(1L, ScalarType.INT64))), null);
    assertThat(Reading.of(project(choice)).types()).containsExactly(TypeCreator.NULLABLE.I64);
    Expression in = new InList(AMOUNT, List.of(new Literal(BigDecimal.ONE, AMOUNT.type())));
    assertThat(Reading.of(project(in)).types()).containsExactly(TypeCreator.NULLABLE.BOOLEAN);
    assertThat(Reading.of(project(new InList(ID, List.of()))).types())
        .containsExactly(TypeCreator.REQUIRED.BOOLEAN);
  }

  @Test
  void lambdasSeeElementsAndTheRow() {
    LambdaParameter tag =
        new LambdaParameter(0, LambdaParameter.Role.ELEMENT, ScalarType.STRING, false);
    Expression tags = column(3);
    Expression isTag = FunctionCall.of(ComparisonFunction.EQUAL, tag, new Literal("a", tag.type()));
    Expression mapped =
        new ListLambda(
            ListLambda.Kind.MAP, tags, null, FunctionCall.of(ComparisonFunction.IS_NULL, AMOUNT));
    assertThat(Reading.of(project(mapped)).types())
        .containsExactly(TypeCreator.REQUIRED.list(TypeCreator.REQUIRED.BOOLEAN));
    for (ListLambda.Kind kind :
        List.of(ListLambda.Kind.FILTER, ListLambda.Kind.ANY, ListLambda.Kind.ALL)) {
      Reading reading = Reading.of(project(new ListLambda(kind, tags, null, isTag)));
      assertThat(reading.functions()).hasSize(2).contains("equal:any_any");
      assertThat(reading.types())
          .containsExactly(
              kind == ListLambda.Kind.FILTER
                  ? TypeCreator.REQUIRED.list(TypeCreator.REQUIRED.STRING)
                  : TypeCreator.NULLABLE.BOOLEAN);
    }
    Expression outer =
        FunctionCall.of(
            ComparisonFunction.EQUAL,
            new LambdaParameter(1, LambdaParameter.Role.ELEMENT, ScalarType.INT64, false),
            new Literal(1L, ScalarType.INT64));
    Expression inner = new ListLambda(ListLambda.Kind.ANY, tags, null, outer);
    Expression ids = FunctionCall.of(CollectionFunction.LIST_OF, ID);
    assertThat(Reading.of(project(new ListLambda(ListLambda.Kind.ALL, ids, null, inner))).types())
        .containsExactly(TypeCreator.NULLABLE.BOOLEAN);
    assertThat(
            reasons(
                project(
                    new ListLambda(
                        ListLambda.Kind.REDUCE, tags, new Literal("", ScalarType.STRING), tag))))
        .containsExactly("the reduction of a list (Substrait has no function that reduces lists)");
  }

  @Test
  void fieldsOfStructsAreReached() {
    assertThat(Reading.of(project(new StructAccess(column(2), 1))).types())
        .containsExactly(TypeCreator.NULLABLE.FP64);
  }

  /** As the formulas of its catalog say, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "ADD, 18, 2, 18, 2, 19, 2",
    "SUBTRACT, 10, 5, 12, 2, 16, 5",
    "ADD, 38, 2, 38, 2, 38, 2",
    "MULTIPLY, 15, 2, 16, 2, 32, 4",
    "MULTIPLY, 31, 4, 16, 2, 38, 6"
  })
  void callsOverDecimalsHaveTheTypesOfTheCatalog(
      ArithmeticFunction function,
      int leftPrecision,
      int leftScale,
      int rightPrecision,
      int rightScale,
      int precision,
      int scale) {
    Expression call =
        FunctionCall.of(
            function,
            new Literal(BigDecimal.ONE, new DecimalType(leftPrecision, leftScale)),
            new Literal(BigDecimal.ONE, new DecimalType(rightPrecision, rightScale)));
    io.substrait.expression.Expression read =
        ((io.substrait.relation.Project) Reading.of(project(call)).root())
            .getExpressions()
            .getFirst();
    while (read instanceof io.substrait.expression.Expression.Cast cast) {
      read = cast.input();
    }
    assertThat(read.getType()).isEqualTo(TypeCreator.REQUIRED.decimal(precision, scale));
  }

  @Test
  void decimalsKeepTheTypeOfThePlan() {
    Expression product = FunctionCall.of(ArithmeticFunction.MULTIPLY, AMOUNT, AMOUNT);
    assertThat(product.type()).isEqualTo(new DecimalType(36, 4));
    assertThat(Reading.of(project(product)).types())
        .containsExactly(TypeCreator.NULLABLE.decimal(36, 4));
    Literal precise = new Literal(new BigDecimal("0.1234567890123456789"), new DecimalType(30, 25));
    assertThat(reasons(project(FunctionCall.of(ArithmeticFunction.MULTIPLY, AMOUNT, precise))))
        .containsExactly(
            "the function multiply (exported for numbers; of decimals those whose result keeps its digits behind the point there only)");
  }

  @Test
  void everythingThatCannotBeSaidIsNamedAtOnce() {
    EnumType colour = new EnumType("Colour", List.of("RED"));
    Scan coloured =
        new Scan(
            new QuerySource("SELECT 1", List.of()),
            Schema.of(Field.required("colour", colour), Field.required("name", ScalarType.STRING)));
    FieldReference name = FieldReference.of(1, coloured.schema().field(1));
    Relation plan =
        new Filter(
            coloured,
            FunctionCall.of(
                LogicalFunction.AND,
                FunctionCall.of(
                    TextFunction.REGEX_MATCHES, name, new Literal("a", ScalarType.STRING)),
                FunctionCall.of(TextFunction.LIKE, name, new Literal("\\%", ScalarType.STRING)),
                FunctionCall.of(TextFunction.IS_JSON, name)));
    assertThatThrownBy(() -> Substrait.export(plan))
        .isInstanceOf(SubstraitExportException.class)
        .hasMessage(
            "The plan cannot be exported to Substrait: "
                + "the type enum Colour (Substrait has no type of named constants; compare the names as text); "
                + "a query in SQL (Substrait has no place for SQL); "
                + "the function regex_matches (Substrait's regular expressions are those of ICU, these are those of RE2); "
                + "the function like (exported for a constant pattern without a backslash only); "
                + "the function is_json (Substrait has no such function). "
                + "Run it here, send it with toBytes(), or leave these parts out (see docs/substrait.md)");
  }

  @Test
  void rowsOfListsAreRefusedWithWhatIsWithin() {
    Explode explode = new Explode(ORDERS, List.of(column(3)), false);
    assertThat(
            reasons(
                new Sort(
                    explode,
                    List.of(new SortKey(ID, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)))))
        .containsExactly(
            "the relation Explode (Substrait has no relation that makes rows of lists)");
  }

  @Test
  void joinsWithTheNearestRowAreRefused() {
    FieldReference right = FieldReference.of(ORDERS.schema().size(), ORDERS.schema().field(0));
    AsofJoin join =
        new AsofJoin(
            ORDERS,
            ORDERS,
            Join.Type.INNER,
            List.of(),
            ID,
            right,
            AsofJoin.Direction.BACKWARD,
            true,
            Join.ALWAYS);
    assertThat(reasons(join))
        .containsExactly(
            "the relation AsofJoin (Substrait has no relation that joins with the nearest row)");
  }

  @Test
  void filesOfOtherFormsAreRefused() {
    FileFormat json =
        new FileFormat.Json(FileFormat.Json.Layout.LINES, FileFormat.Compression.AUTOMATIC);
    assertThat(reasons(new Scan(new FileSource(List.of("a.json"), json, true), KEYS.schema())))
        .containsExactly(
            "the file a.json (Substrait has no files of JSON)",
            "the file a.json (Substrait has no columns from the names of folders)");
  }

  @Test
  void whatReadersRefuseIsRefused() {
    Relation deep = KEYS;
    for (int i = 0; i < 60; i++) {
      deep = new Limit(deep, i, 10);
    }
    assertThat(reasons(deep))
        .containsExactly(
            "the plan (it becomes more than 100 levels of messages, which readers of protobuf refuse)");
    for (int i = 0; i < 100_000; i++) {
      deep = new Limit(deep, 0, 10);
    }
    assertThat(reasons(deep)).hasSize(1);
  }

  @Test
  void sharedPartsDoNotGrowWithoutBound() {
    Relation shared = KEYS;
    for (int i = 0; i < 40; i++) {
      shared = new SetOperation(shared, shared, SetOperation.Kind.UNION, true);
    }
    assertThat(reasons(shared))
        .containsExactly(
            "the plan (it becomes more than 100000 nodes, since Substrait's readers know no shared parts)");
  }

  @Test
  void thePlanNamesItsVersionAndIsAlwaysTheSame() throws Exception {
    byte[] bytes = Substrait.export(new Filter(ORDERS, IS_LARGE));
    assertThat(Substrait.export(new Filter(ORDERS, IS_LARGE))).isEqualTo(bytes);
    io.substrait.proto.Version version = io.substrait.proto.Plan.parseFrom(bytes).getVersion();
    assertThat(version.getProducer()).isEqualTo("recordframe");
    assertThat(
            "%d.%d.%d"
                .formatted(
                    version.getMajorNumber(), version.getMinorNumber(), version.getPatchNumber()))
        .isEqualTo(Substrait.VERSION)
        .isEqualTo(io.substrait.SubstraitVersion.VERSION);
  }

  @Test
  void structsOfValuesAreRefusedSinceNobodyCouldReadThePlanBack() throws Exception {
    Expression contains =
        FunctionCall.of(
            CollectionFunction.LIST_CONTAINS, column(3), new Literal("new", ScalarType.STRING));
    StructType type = new StructType(List.of(Field.nullable("isNew", ScalarType.BOOLEAN)));
    assertThat(reasons(project(new StructOf(type, List.of(contains)))))
        .hasSize(2)
        .startsWith(
            "a struct of values (Substrait's own library does not read structs of expressions)");
    // Once it does, they can be exported.
    io.substrait.proto.Plan.Builder plan =
        io.substrait.proto.Plan.parseFrom(Substrait.export(project(ID))).toBuilder();
    io.substrait.proto.Expression.Builder value =
        plan.getRelationsBuilder(0)
            .getRootBuilder()
            .getInputBuilder()
            .getProjectBuilder()
            .getExpressionsBuilder(0);
    io.substrait.proto.Expression id = value.build();
    value
        .getNestedBuilder()
        .setStruct(io.substrait.proto.Expression.Nested.Struct.newBuilder().addFields(id));
    io.substrait.proto.Plan nested = plan.build();
    assertThatThrownBy(() -> new ProtoPlanConverter().from(nested))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("STRUCT");
  }
}
