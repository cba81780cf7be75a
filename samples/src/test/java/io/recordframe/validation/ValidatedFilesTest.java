package io.recordframe.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Column;
import io.recordframe.Fault;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.Validated;
import io.recordframe.Validation;
import io.recordframe.Validation.Level;
import io.recordframe.ValidationException;
import io.recordframe.contract.OpenSession;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import io.recordframe.file.Csv;
import io.recordframe.file.CsvReading;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SchemaMismatchException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files with faults: what is good, what is bad, what is wrong, and what ends the query. */
@ExtendWith(OpenSession.class)
class ValidatedFilesTest {

  private static final String HEADER = "id,customer,pieces,price,size,day,sent,weight,insured\n";

  private static final String MIXED =
      HEADER
          + """
          1,Ada,1,9.50,SMALL,2026-01-31,2026-01-31T10:00:00Z,0.5,true
          2,Bob,eleven,9.505,HUGE,2026-02-30,2026-01-31T10:00:00,1e999,maybe
          3,,11,-1,,,,,
          ,Cy,1.5,1,LARGE,,,NaN,false
          5,Di, 6 ,+1,,1999-01-01,2026-01-31 10:00:00+01:00,-inf,
          """;

  private static final List<Fault> FAULTS_OF_MIXED =
      List.of(
          new Fault(2, "day", "2026-02-30", "Type(date)"),
          new Fault(2, "insured", "maybe", "Type(boolean)"),
          new Fault(2, "pieces", "eleven", "Type(int32)"),
          new Fault(2, "price", "9.505", "Type(decimal(8, 2))"),
          new Fault(2, "sent", "2026-01-31T10:00:00", "Type(instant)"),
          new Fault(2, "size", "HUGE", "Type(enum Size)"),
          new Fault(2, "weight", "1e999", "Type(float64)"),
          new Fault(3, "customer", null, "NotNull"),
          new Fault(3, "pieces", "11", "Max(10)"),
          new Fault(3, "price", "-1", "Positive"),
          new Fault(4, "id", null, "NotNull"),
          new Fault(4, "pieces", "1.5", "Type(int32)"));

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<Fault> sorted(Validated<?, ?> validated) {
    return validated
        .faults()
        .sort(fault -> fault.row(), fault -> fault.column(), fault -> fault.rule())
        .collect();
  }

  private static List<Long> ids(DeliveryFrame frame) {
    return frame.collect().stream().map(Delivery::id).sorted().toList();
  }

  @Test
  void csvIsSplitAndEachFaultIsTold() throws IOException {
    CsvReading csv = Csv.files(file("mixed.csv", MIXED));

    Validated<DeliveryFrame, UntypedFrame> read =
        session.read(DeliveryFrame.SCHEMA, csv, Validation.strict());

    assertThat(sorted(read)).isEqualTo(FAULTS_OF_MIXED);
    assertThat(read.good().sort(row -> row.id()).collect())
        .containsExactly(
            new Delivery(
                1,
                "Ada",
                1,
                new BigDecimal("9.50"),
                Delivery.Size.SMALL,
                LocalDate.of(2026, 1, 31),
                Instant.parse("2026-01-31T10:00:00Z"),
                0.5,
                true),
            new Delivery(
                5,
                "Di",
                6,
                new BigDecimal("1.00"),
                null,
                LocalDate.of(1999, 1, 1),
                Instant.parse("2026-01-31T09:00:00Z"),
                Double.NEGATIVE_INFINITY,
                null));
    assertThat(read.bad().collect())
        .extracting(row -> row.get("pieces"))
        .containsExactlyInAnyOrder("eleven", "11", "1.5");
  }

  @Test
  void textInAnUntypedFrameIsJudgedTheSameOnTheReference() throws IOException {
    DeliveryTextFrame texts =
        session.read(DeliveryTextFrame.SCHEMA, Csv.files(file("mixed.csv", MIXED)));
    try (Session reference = Session.builder().engine(new ReferenceEngine()).open()) {
      UntypedFrame same = DeliveryTextFrame.of(reference, texts.collect()).untyped();

      Validated<DeliveryFrame, UntypedFrame> validated =
          same.validate(DeliveryFrame.SCHEMA, Validation.strict());

      assertThat(sorted(validated)).isEqualTo(FAULTS_OF_MIXED);
      assertThat(ids(validated.good())).containsExactly(1L, 5L);
    }
  }

  @Test
  void badRowsCanBeWrittenMendedAndReadAgain() throws IOException {
    Validated<DeliveryFrame, UntypedFrame> read =
        session.read(
            DeliveryFrame.SCHEMA, Csv.files(file("mixed.csv", MIXED)), Validation.strict());
    Path bad = folder.resolve("bad.csv");

    assertThat(read.bad().write(Csv.to(bad))).isEqualTo(3);
    Files.writeString(
        bad,
        Files.readString(bad)
            .replace("eleven,9.505,HUGE,2026-02-30,2026-01-31T10:00:00,1e999,maybe", "1,1,,,,,"));

    Validated<DeliveryFrame, UntypedFrame> again =
        session.read(DeliveryFrame.SCHEMA, Csv.files(bad), Validation.strict());
    assertThat(ids(again.good())).containsExactly(2L);
    assertThat(again.bad().count()).isEqualTo(2);
  }

  @Test
  void shapeAloneKnowsNoConstraints() throws IOException {
    CsvReading csv = Csv.files(file("mixed.csv", MIXED));

    List<Fault> faults = sorted(session.read(DeliveryFrame.SCHEMA, csv, Validation.shape()));

    assertThat(faults)
        .isEqualTo(
            FAULTS_OF_MIXED.stream()
                .filter(fault -> fault.rule().startsWith("Type") || fault.rule().equals("NotNull"))
                .toList());
  }

  @Test
  void withoutValidationNothingIsAFaultAndWhatDoesNotFitEndsTheQuery() throws IOException {
    CsvReading csv = Csv.files(file("mixed.csv", MIXED));

    Validated<DeliveryFrame, UntypedFrame> read =
        session.read(DeliveryFrame.SCHEMA, csv, Validation.off());

    assertThat(read.faults().collect()).isEmpty();
    assertThat(read.bad().collect()).isEmpty();
    assertThatThrownBy(() -> read.good().collect()).isInstanceOf(QueryFailedException.class);
  }

  @Test
  void aColumnCanBeJudgedOtherwise() throws IOException {
    CsvReading csv = Csv.files(file("some.csv", HEADER + "1,,11,x,,,,,\n2,Bob,99,1,,,,,\n"));
    CsvReading noPrice = Csv.files(file("none.csv", HEADER + "1,Ada,1,x,,,,,\n"));

    Validated<DeliveryFrame, UntypedFrame> read =
        session.read(
            DeliveryFrame.SCHEMA,
            csv,
            Validation.strict().column("pieces", Level.SHAPE).column("price", Level.SHAPE));

    assertThat(sorted(read))
        .containsExactly(
            new Fault(1, "customer", null, "NotNull"),
            new Fault(1, "price", "x", "Type(decimal(8, 2))"));
    assertThat(ids(read.good())).containsExactly(2L);
    assertThatThrownBy(() ->
            session
                .read(DeliveryFrame.SCHEMA, noPrice, Validation.strict().column("price", Level.OFF))
                .good()
                .collect())
        .isInstanceOf(FileValueException.class)
        .hasMessageContaining("has the text 'x'");
    assertThatThrownBy(() ->
            session.read(DeliveryFrame.SCHEMA, csv, Validation.off().column("prize", Level.OFF)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("The validation names the column 'prize', but record Delivery has");
  }

  @Test
  void groupsChooseConstraints() throws IOException {
    CsvReading csv = Csv.files(file("some.csv", HEADER + "1,Ada,6,0,,,,,\n2,Bob,11,1,,,,,\n"));

    assertThat(sorted(session.read(DeliveryFrame.SCHEMA, csv, Validation.strict())))
        .extracting(Fault::rule)
        .containsExactly("Positive", "Max(10)");
    assertThat(
            sorted(
                session.read(
                    DeliveryFrame.SCHEMA, csv, Validation.strict().groups(Delivery.Small.class))))
        .extracting(Fault::rule)
        .containsExactly("Max(5)", "Max(5)");
    assertThat(
            sorted(
                session.read(
                    DeliveryFrame.SCHEMA,
                    csv,
                    Validation.strict().groups(Delivery.AlsoSmall.class))))
        .extracting(Fault::rule)
        .containsExactly("Max(5)", "Positive", "Max(10)", "Max(5)");
    assertThatThrownBy(() -> Validation.strict().groups())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A validation is for at least one group");
  }

  @Test
  void theFirstFaultIsAnErrorOnRequest() throws IOException {
    CsvReading good = Csv.files(file("good.csv", HEADER + "1,Ada,6,1,,,,,\n"));
    CsvReading bad = Csv.files(file("mixed.csv", MIXED));

    assertThat(ids(session.read(DeliveryFrame.SCHEMA, good, Validation.strict()).requireValid()))
        .containsExactly(1L);
    assertThatThrownBy(() ->
            session
                .read(DeliveryFrame.SCHEMA, bad, Validation.shape().column("id", Level.STRICT))
                .requireValid())
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused -> {
              Fault fault = refused.fault();
              assertThat(fault.row()).isEqualTo(2);
              assertThat(refused)
                  .hasMessage(
                      "Row 2: column %s has the value '%s', which does not meet %s; mend the data, or take the good rows of the validation"
                          .formatted(fault.column(), fault.value(), fault.rule()));
            });
  }

  @Test
  void missingColumnsAreRefusedOrFilledWhereTheyMayBeNull() throws IOException {
    CsvReading csv = Csv.files(file("few.csv", "id,customer,pieces,price\n1,Ada,6,1\nx,Bob,6,1\n"));

    assertThatThrownBy(() -> session.read(DeliveryFrame.SCHEMA, csv, Validation.strict()))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column 'size' (enum Size) is missing from the data");
    Validated<DeliveryFrame, UntypedFrame> filled =
        session.read(DeliveryFrame.SCHEMA, csv, Validation.strict().fillMissing());
    assertThat(filled.good().one())
        .isEqualTo(new Delivery(1, "Ada", 6, new BigDecimal("1.00"), null, null, null, null, null));
    assertThat(sorted(filled)).containsExactly(new Fault(2, "id", "x", "Type(int64)"));
    assertThatThrownBy(() ->
            session.read(
                DeliveryFrame.SCHEMA,
                Csv.files(file("fewer.csv", "id,customer\n1,Ada\n")),
                Validation.strict().fillMissing()))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column 'pieces'")
        .hasMessageNotContaining("Column 'size'");
  }

  @Test
  void columnsWithoutNamesAreThoseOfTheRecordByPosition() throws IOException {
    CsvReading csv =
        Csv.files(file("bare.csv", "1,Ada,1,1,,,,,\nx,Bob,11,1,,,,,\n")).withoutHeader();

    Validated<DeliveryFrame, UntypedFrame> read =
        session.read(DeliveryFrame.SCHEMA, csv, Validation.strict().fillMissing());

    assertThat(ids(read.good())).containsExactly(1L);
    assertThat(sorted(read))
        .containsExactly(
            new Fault(2, "id", "x", "Type(int64)"), new Fault(2, "pieces", "11", "Max(10)"));
  }

  @Test
  void nullsAndConstraintsOfParquetAndJsonAreFaults() throws IOException {
    UntypedFrame rows =
        session.sql(
            """
            SELECT * FROM (VALUES
              (1::BIGINT, 'Ada', 1::INTEGER, 1::DECIMAL(8, 2), 'SMALL'),
              (2, NULL, 11, 0::DECIMAL(8, 2), 'HUGE'),
              (3, ' ', 1, NULL, NULL)) t(id, customer, pieces, price, size)
            """);
    Path parquet = folder.resolve("rows.parquet");
    Path json = folder.resolve("rows.json");
    rows.write(Parquet.to(parquet));
    rows.filter(Column.col("id").ne(2)).write(Json.linesTo(json));
    Validation validation = Validation.strict().fillMissing();

    Validated<DeliveryFrame, UntypedFrame> ofParquet =
        session.read(DeliveryFrame.SCHEMA, Parquet.files(parquet), validation);
    Validated<DeliveryFrame, UntypedFrame> ofJson =
        session.read(DeliveryFrame.SCHEMA, Json.lines(json), validation);

    assertThat(sorted(ofParquet))
        .containsExactly(
            new Fault(2, "customer", null, "NotNull"),
            new Fault(2, "pieces", "11", "Max(10)"),
            new Fault(2, "price", "0.00", "Positive"),
            new Fault(2, "size", "HUGE", "Type(enum Size)"),
            new Fault(3, "customer", " ", "NotBlank"),
            new Fault(3, "price", null, "NotNull"));
    assertThat(ids(ofParquet.good())).containsExactly(1L);
    assertThat(sorted(ofJson))
        .containsExactly(
            new Fault(2, "customer", " ", "NotBlank"), new Fault(2, "price", null, "NotNull"));
  }

  @Test
  void whatIsBuiltOnGoodRowsSeesNoOthers() throws IOException {
    CsvReading csv = Csv.files(file("mixed.csv", MIXED));
    DeliveryFrame good = session.read(DeliveryFrame.SCHEMA, csv, Validation.strict()).good();

    assertThat(ids(good.filter(row -> row.id().gt(1).and(row.pieces().gt(0))))).containsExactly(5L);
    assertThat(good.count()).isEqualTo(2);
    assertThat(ids(good.semiJoin(good).on((a, b) -> a.id().eq(b.id())))).containsExactly(1L, 5L);
  }

  @Test
  void validationsTravelAsPlans() throws IOException {
    CsvReading csv = Csv.files(file("mixed.csv", MIXED));
    Validated<DeliveryFrame, UntypedFrame> read =
        session.read(DeliveryFrame.SCHEMA, csv, Validation.strict());

    UntypedFrame faults = session.fromBytes(read.faults().toBytes());

    assertThat(faults.count()).isEqualTo(FAULTS_OF_MIXED.size());
    assertThat(session.fromBytes(read.good().toBytes()).count()).isEqualTo(2);
  }
}
