package io.recordframe.features;

import static io.recordframe.expression.CalendarUnit.DAY;
import static io.recordframe.expression.CalendarUnit.HOUR;
import static io.recordframe.expression.CalendarUnit.MINUTE;
import static io.recordframe.expression.CalendarUnit.MONTH;
import static io.recordframe.expression.CalendarUnit.WEEK;
import static io.recordframe.expression.CalendarUnit.YEAR;
import static io.recordframe.expression.Expressions.cumulativeDistribution;
import static io.recordframe.expression.Expressions.date;
import static io.recordframe.expression.Expressions.denseRank;
import static io.recordframe.expression.Expressions.firstValues;
import static io.recordframe.expression.Expressions.histogram;
import static io.recordframe.expression.Expressions.largest;
import static io.recordframe.expression.Expressions.list;
import static io.recordframe.expression.Expressions.lit;
import static io.recordframe.expression.Expressions.mapOf;
import static io.recordframe.expression.Expressions.now;
import static io.recordframe.expression.Expressions.ntile;
import static io.recordframe.expression.Expressions.percentRank;
import static io.recordframe.expression.Expressions.random;
import static io.recordframe.expression.Expressions.rank;
import static io.recordframe.expression.Expressions.rowNumber;
import static io.recordframe.expression.Expressions.smallest;
import static io.recordframe.expression.Expressions.time;
import static io.recordframe.expression.Expressions.when;
import static io.recordframe.expression.FrameBound.preceding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Function1;
import io.recordframe.Session;
import io.recordframe.expression.Agg;
import io.recordframe.expression.Lists;
import io.recordframe.expression.Maps;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.Term;
import io.recordframe.expression.Texts;
import io.recordframe.plan.error.InvalidPlanException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of expressions; a value is shown as JSON. */
class ExpressionsTest {

  private static final Sample FIRST =
      new Sample(
          1,
          7,
          2.5,
          new BigDecimal("12.30"),
          "Hello World",
          null,
          true,
          Size.LARGE,
          UUID.fromString("00000000-0000-0000-0000-000000000007"),
          LocalDate.of(2024, 2, 29),
          LocalTime.of(10, 15, 30),
          LocalDateTime.parse("2024-02-29T10:15:30.123456"),
          Instant.parse("2024-02-29T10:15:30Z"),
          Duration.ofMinutes(90),
          new byte[] {1, 2, 3},
          List.of(3, 1, 2, 1),
          List.of("b", "a"),
          Map.of("a", 1),
          new Place("Rome", null));

  private static final Sample SECOND =
      new Sample(
          2,
          3,
          -1.5,
          new BigDecimal("0.10"),
          "abc",
          "note",
          false,
          Size.SMALL,
          UUID.fromString("00000000-0000-0000-0000-000000000001"),
          LocalDate.of(2024, 3, 31),
          LocalTime.of(23, 30),
          LocalDateTime.parse("2024-03-31T23:30:00"),
          Instant.parse("2024-03-31T23:30:00Z"),
          Duration.ofSeconds(30),
          new byte[] {},
          List.of(),
          List.of("c"),
          Map.of(),
          new Place("Oslo", "Main"));

  private static final Sample THIRD =
      new Sample(
          3,
          5,
          2.5,
          new BigDecimal("1.00"),
          "xyz",
          "last",
          true,
          Size.SMALL,
          UUID.fromString("00000000-0000-0000-0000-000000000002"),
          LocalDate.of(2024, 4, 2),
          LocalTime.MIDNIGHT,
          LocalDateTime.parse("2024-04-02T00:00:00"),
          Instant.parse("2024-04-02T00:00:00Z"),
          Duration.ofSeconds(90),
          new byte[] {9},
          List.of(5),
          List.of(),
          Map.of(),
          new Place("Rome", "Via"));

  private static Session session;
  private static SampleFrame samples;

  @BeforeAll
  static void open() {
    session = Session.open();
    samples = SampleFrame.of(session, List.of(FIRST, SECOND, THIRD));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static NullableStrExpr json(Term<?> value) {
    return Texts.toJson(value);
  }

  /** The value for the first row. */
  private static @Nullable String of(Function1<SampleColumns, ? extends Term<?>> value) {
    return each(value).getFirst();
  }

  /** The value for each row. */
  private static List<@Nullable String> each(Function1<SampleColumns, ? extends Term<?>> value) {
    return samples
        .select(s -> ShownFrame.row(s.id(), json(value.apply(s))))
        .sort(shown -> shown.id())
        .collect()
        .stream()
        .<@Nullable String>map(Shown::json)
        .toList();
  }

  /** The aggregate of all rows. */
  private static @Nullable String all(
      Function1<SampleColumns, ? extends Agg<?, ? extends Term<?>>> aggregate) {
    return samples
        .aggregate(all -> ShownFrame.row(all.count(), json(all.agg(aggregate))))
        .one()
        .json();
  }

  @Test
  void arithmetic() {
    assertThat(of(s -> s.count().plus(1))).isEqualTo("8");
    assertThat(of(s -> s.count().minus(s.id()))).isEqualTo("6");
    assertThat(of(s -> s.count().times(s.amount()))).isEqualTo("17.5");
    assertThat(of(s -> s.count().dividedBy(2))).isEqualTo("3.5");
    assertThat(of(s -> s.count().quotient(2))).isEqualTo("3");
    assertThat(of(s -> s.count().mod(4))).isEqualTo("3");
    assertThat(of(s -> s.count().pow(2))).isEqualTo("49.0");
    assertThat(of(s -> s.count().negate())).isEqualTo("-7");
    assertThat(of(s -> s.count().tryQuotient(0))).isNull();
    assertThat(of(s -> s.price().plus(new BigDecimal("0.7")))).isEqualTo("13.00");
  }

  @Test
  void comparisons() {
    assertThat(of(s -> s.count().eq(7))).isEqualTo("true");
    assertThat(of(s -> s.count().ne(7))).isEqualTo("false");
    assertThat(of(s -> s.count().lt(8))).isEqualTo("true");
    assertThat(of(s -> s.count().le(6))).isEqualTo("false");
    assertThat(of(s -> s.day().gt(LocalDate.of(2024, 2, 28)))).isEqualTo("true");
    assertThat(of(s -> s.size().ge(Size.LARGE))).isEqualTo("true");
    assertThat(of(s -> s.note().eq("x"))).isNull();
    assertThat(of(s -> s.note().eqNullSafe(lit("").nullIf("")))).isEqualTo("true");
    assertThat(of(s -> s.amount().between(2.5, 3))).isEqualTo("true");
    assertThat(each(s -> s.text().in("abc", "xyz"))).containsExactly("false", "true", "true");
    assertThat(each(s -> s.text().in(List.of("abc", "xyz"))))
        .containsExactly("false", "true", "true");
    assertThat(each(s -> s.id().in(List.of(3L, 1L)))).containsExactly("true", "false", "true");
    assertThat(each(s -> s.amount().in(List.of(2.5, 7.0))))
        .containsExactly("true", "false", "true");
    assertThat(each(s -> s.day().in(List.of()))).containsOnly("false");
    SampleFrame last = samples.filter(s -> s.id().gt(1));
    assertThat(each(s -> s.id().in(last.values(other -> other.id()))))
        .containsExactly("false", "true", "true");
    assertThat(each(s -> s.count().in(last.values(other -> other.id().plus(2)))))
        .containsExactly("false", "false", "true");
    assertThat(each(s -> s.price().in(last.values(other -> other.price()))))
        .containsExactly("false", "true", "true");
    assertThat(each(s -> s.size().in(last.values(other -> other.size()))))
        .containsExactly("false", "true", "true");
    assertThat(each(s -> s.text().in(samples.nullableValues(other -> other.note()))))
        .containsOnlyNulls();
    assertThat(each(s -> s.note().in(last.values(other -> other.note().orElse("")))))
        .containsExactly(null, "true", "true");
    assertThat(
            each(s ->
                s.amount()
                    .in(
                        samples
                            .filter(other -> other.id().eq(s.id().plus(2)))
                            .values(other -> other.amount()))))
        .containsExactly("true", "false", "false");
    assertThat(each(s -> samples.filter(other -> other.count().eq(s.id().plus(2))).exists()))
        .containsExactly("true", "false", "true");
  }

  @Test
  void threeValuedLogic() {
    assertThat(of(s -> s.note().eq("x").or(s.open()))).isEqualTo("true");
    assertThat(of(s -> s.note().eq("x").and(s.open()))).isNull();
    assertThat(of(s -> s.note().eq("x").not())).isNull();
    assertThat(of(s -> s.note().eq("x").xor(s.open()))).isNull();
    assertThat(of(s -> s.note().eq("x").isTrue())).isEqualTo("false");
    assertThat(of(s -> s.note().eq("x").isFalse())).isEqualTo("false");
  }

  @Test
  void choices() {
    assertThat(
            each(s ->
                when(s.count().gt(6))
                    .then(lit("many"))
                    .when(s.count().gt(4))
                    .then(lit("some"))
                    .otherwise(lit("few"))))
        .containsExactly("\"many\"", "\"few\"", "\"some\"");
    assertThat(of(s -> s.note().orElse("none"))).isEqualTo("\"none\"");
    assertThat(of(s -> s.note().orElse(s.place().street()).orElse(s.text())))
        .isEqualTo("\"Hello World\"");
    assertThat(of(s -> s.count().nullIf(7))).isNull();
    assertThat(of(s -> s.count().greatest(9))).isEqualTo("9");
    assertThat(of(s -> s.count().least(9))).isEqualTo("7");
  }

  @Test
  void casts() {
    assertThat(of(s -> s.amount().toInt())).isEqualTo("2");
    assertThat(of(s -> s.count().toDouble())).isEqualTo("7.0");
    assertThat(of(s -> s.count().toDecimal(5, 1))).isEqualTo("7.0");
    assertThat(of(s -> s.day().toStr())).isEqualTo("\"2024-02-29\"");
    assertThat(of(s -> s.size().toStr().toEnum(Size.class))).isEqualTo("\"LARGE\"");
    assertThat(of(s -> s.text().tryToLong())).isNull();
    assertThat(of(s -> s.text().tryToDate())).isNull();
    assertThat(of(s -> s.count().times(100).tryToByte())).isNull();
    assertThat(of(s -> s.count().times(10_000).tryToShort())).isNull();
    assertThat(of(s -> lit("7").tryToInt())).isEqualTo("7");
    assertThat(of(s -> s.text().tryToFloat())).isNull();
    assertThat(of(s -> lit("2.5").tryToDouble())).isEqualTo("2.5");
    assertThat(of(s -> s.text().tryToDecimal(5, 1))).isNull();
    assertThat(of(s -> lit("true").tryToBool())).isEqualTo("true");
    assertThat(of(s -> lit("10:15").tryToTime())).isEqualTo("\"10:15:00\"");
    assertThat(of(s -> s.text().tryToDateTime())).isNull();
    assertThat(of(s -> s.text().tryToInstant())).isNull();
    assertThat(of(s -> s.text().tryToUuid())).isNull();
    assertThat(of(s -> s.text().tryToEnum(Size.class))).isNull();
    assertThat(of(s -> lit("ff").hexToBytes().tryToStr())).isNull();
    assertThat(of(s -> lit("2024-01-31").toDate())).isEqualTo("\"2024-01-31\"");
  }

  @Test
  void roundingAndRoots() {
    assertThat(of(s -> s.amount().negate().abs())).isEqualTo("2.5");
    assertThat(of(s -> s.amount().signum())).isEqualTo("1");
    assertThat(of(s -> s.price().plus(new BigDecimal("0.05")).round(1))).isEqualTo("12.40");
    assertThat(of(s -> s.amount().floor())).isEqualTo("2.0");
    assertThat(of(s -> s.amount().ceil())).isEqualTo("3.0");
    assertThat(of(s -> s.amount().negate().truncate())).isEqualTo("-2.0");
    assertThat(of(s -> lit(16).sqrt())).isEqualTo("4.0");
    assertThat(of(s -> lit(27.0).cbrt().round(9))).isEqualTo("3.0");
    assertThat(of(s -> lit(0).exp())).isEqualTo("1.0");
    assertThat(of(s -> lit(1).ln())).isEqualTo("0.0");
    assertThat(of(s -> lit(1000).log10())).isEqualTo("3.0");
    assertThat(of(s -> lit(8).log2())).isEqualTo("3.0");
    assertThat(of(s -> lit(16).log(4).round(9))).isEqualTo("2.0");
  }

  @Test
  void angles() {
    assertThat(of(s -> lit(0).sin().plus(lit(0).cos()).plus(lit(0).tan()))).isEqualTo("1.0");
    assertThat(of(s -> lit(1).acos().plus(lit(0).asin()).plus(lit(0).atan()))).isEqualTo("0.0");
    assertThat(of(s -> lit(0).atan2(1))).isEqualTo("0.0");
    assertThat(of(s -> lit(0).sinh().plus(lit(0).cosh()).plus(lit(0).tanh()))).isEqualTo("1.0");
    assertThat(of(s -> lit(180).toRadians().toDegrees())).isEqualTo("180.0");
    assertThat(of(s -> s.amount().isNaN().or(s.amount().isInfinite()))).isEqualTo("false");
    assertThat(of(s -> s.amount().isFinite())).isEqualTo("true");
  }

  @Test
  void bits() {
    assertThat(of(s -> s.count().bitAnd(5))).isEqualTo("5");
    assertThat(of(s -> s.count().bitOr(8))).isEqualTo("15");
    assertThat(of(s -> s.count().bitXor(1))).isEqualTo("6");
    assertThat(of(s -> s.count().bitNot())).isEqualTo("-8");
    assertThat(of(s -> s.count().shiftLeft(1))).isEqualTo("14");
    assertThat(of(s -> s.count().shiftRight(1))).isEqualTo("3");
    assertThat(of(s -> s.count().bitCount())).isEqualTo("3");
    assertThat(of(s -> s.count().gcd(14))).isEqualTo("7");
    assertThat(of(s -> s.count().lcm(2))).isEqualTo("14");
    assertThat(of(s -> lit(5).factorial())).isEqualTo("120");
  }

  @Test
  void hashesOfEveryKind() {
    assertThat(of(s -> s.text().hash())).isEqualTo(of(s -> lit("Hello World").hash()));
    assertThat(of(s -> s.count().hash())).isEqualTo(of(s -> lit("7").hash()));
    assertThat(of(s -> lit(-0.0).hash())).isEqualTo(of(s -> lit(0.0).hash()));
    assertThat(of(s -> lit(-0f).hash())).isEqualTo(of(s -> lit("0.0").hash()));
    assertThat(of(s -> s.amount().hash())).isEqualTo(of(s -> lit("2.5").hash()));
    assertThat(of(s -> s.price().hash())).isEqualTo(of(s -> lit("12.30").hash()));
    assertThat(of(s -> s.open().hash())).isEqualTo(of(s -> lit("true").hash()));
    assertThat(of(s -> s.size().hash())).isEqualTo(of(s -> lit("LARGE").hash()));
    assertThat(of(s -> s.day().hash())).isEqualTo(of(s -> lit("2024-02-29").hash()));
    assertThat(of(s -> s.time().hash())).isEqualTo(of(s -> lit("10:15:30").hash()));
    assertThat(of(s -> s.bytes().hash())).isEqualTo(of(s -> s.bytes().toHex().hash()));
    assertThat(of(s -> s.numbers().hash())).isEqualTo(of(s -> lit("[3,1,2,1]").hash()));
    assertThat(of(s -> s.pieces().hash())).isEqualTo(of(s -> lit("{\"a\":1}").hash()));
    assertThat(of(s -> s.note().hash())).isNull();
    assertThat(each(s -> s.key().hash())).doesNotHaveDuplicates();
    assertThat(each(s -> s.moment().hash())).doesNotHaveDuplicates();
    assertThat(each(s -> s.at().hash())).doesNotHaveDuplicates();
    assertThat(each(s -> s.length().hash())).doesNotHaveDuplicates();
  }

  @Test
  void randomNumbersWithASeed() {
    assertThat(each(s -> random(42, s.id())))
        .isEqualTo(each(s -> random(42, s.id())))
        .doesNotHaveDuplicates();
    assertThat(of(s -> random().between(0, 1))).isEqualTo("true");
  }

  @Test
  void texts() {
    assertThat(of(s -> s.text().concat("!"))).isEqualTo("\"Hello World!\"");
    assertThat(of(s -> s.text().concat(s.note()))).isNull();
    assertThat(of(s -> Texts.joinNonNull("-", s.note(), s.text(), s.place().city())))
        .isEqualTo("\"Hello World-Rome\"");
    assertThat(of(s -> s.text().length())).isEqualTo("11");
    assertThat(of(s -> s.text().upper())).isEqualTo("\"HELLO WORLD\"");
    assertThat(of(s -> s.text().lower())).isEqualTo("\"hello world\"");
    assertThat(of(s -> lit("o'neil and co").title())).isEqualTo("\"O'neil And Co\"");
    assertThat(of(s -> lit(" a ").trim())).isEqualTo("\"a\"");
    assertThat(of(s -> lit(" a ").trimStart())).isEqualTo("\"a \"");
    assertThat(of(s -> lit(" a ").trimEnd())).isEqualTo("\" a\"");
    assertThat(of(s -> lit("7").padStart(3, "0"))).isEqualTo("\"007\"");
    assertThat(of(s -> lit("7").padEnd(3, "."))).isEqualTo("\"7..\"");
    assertThat(of(s -> lit("ab").repeat(2))).isEqualTo("\"abab\"");
    assertThat(of(s -> lit("ab").reverse())).isEqualTo("\"ba\"");
    assertThat(of(s -> s.text().replace("l", "L"))).isEqualTo("\"HeLLo WorLd\"");
    assertThat(of(s -> s.text().substring(6))).isEqualTo("\"World\"");
    assertThat(of(s -> s.text().substring(0, 4))).isEqualTo("\"Hell\"");
    assertThat(of(s -> s.text().left(2).concat(s.text().right(2)))).isEqualTo("\"Held\"");
    assertThat(of(s -> s.text().indexOf("World"))).isEqualTo("6");
    assertThat(of(s -> s.text().contains("lo W"))).isEqualTo("true");
    assertThat(of(s -> s.text().startsWith("Hell").and(s.text().endsWith("ld")))).isEqualTo("true");
    assertThat(of(s -> s.text().like("H%d"))).isEqualTo("true");
    assertThat(of(s -> s.text().likeIgnoreCase("h_llo%"))).isEqualTo("true");
  }

  @Test
  void regularExpressions() {
    assertThat(of(s -> s.text().matches("[A-Za-z ]+"))).isEqualTo("true");
    assertThat(of(s -> s.text().containsMatch("o W"))).isEqualTo("true");
    assertThat(of(s -> s.text().extractMatch("(\\w+) (\\w+)", 2))).isEqualTo("\"World\"");
    assertThat(of(s -> s.text().extractMatches("l+", 0))).isEqualTo("[\"ll\",\"l\"]");
    assertThat(of(s -> s.text().replaceMatches("[aeiou]", "_"))).isEqualTo("\"H_ll_ W_rld\"");
    assertThat(of(s -> s.text().countMatches("l"))).isEqualTo("3");
    assertThat(of(s -> s.text().splitByMatches("\\s+"))).isEqualTo("[\"Hello\",\"World\"]");
  }

  @Test
  void textsOfOtherKinds() {
    assertThat(of(s -> s.text().split(" "))).isEqualTo("[\"Hello\",\"World\"]");
    assertThat(of(s -> s.text().splitPart(" ", 1))).isEqualTo("\"World\"");
    assertThat(of(s -> s.text().removePrefix("Hello ").removeSuffix("d"))).isEqualTo("\"Worl\"");
    assertThat(of(s -> s.text().translate("lo", "01"))).isEqualTo("\"He001 W1r0d\"");
    assertThat(of(s -> lit("A").codePoint())).isEqualTo("65");
    assertThat(of(s -> Texts.character(lit(66)))).isEqualTo("\"B\"");
    assertThat(of(s -> lit("").md5())).isEqualTo("\"d41d8cd98f00b204e9800998ecf8427e\"");
    assertThat(of(s -> lit("").sha256().left(8))).isEqualTo("\"e3b0c442\"");
    assertThat(of(s -> s.bytes().toBase64())).isEqualTo("\"AQID\"");
    assertThat(of(s -> lit("AQID").base64ToBytes().toHex())).isEqualTo("\"010203\"");
    assertThat(of(s -> lit("0102").hexToBytes().length())).isEqualTo("2");
    assertThat(of(s -> lit("a b&c").urlEncode())).isEqualTo("\"a%20b%26c\"");
    assertThat(of(s -> lit("a%20b").urlDecode())).isEqualTo("\"a b\"");
    assertThat(of(s -> lit("kitten").levenshtein("sitting"))).isEqualTo("3");
    assertThat(of(s -> lit("abc").jaroWinkler("abc"))).isEqualTo("1.0");
    assertThat(of(s -> Texts.format("{} of {}", s.id(), s.size()))).isEqualTo("\"1 of LARGE\"");
    assertThat(of(s -> lit("{\"a\":[5,6]}").jsonText("$.a[1]"))).isEqualTo("\"6\"");
    assertThat(of(s -> lit("  ").isBlank().and(lit("").isEmpty()))).isEqualTo("true");
  }

  @Test
  void fieldsOfTimes() {
    assertThat(of(s -> Lists.of(s.at().year(), s.at().quarter(), s.at().month(), s.at().day())))
        .isEqualTo("[2024,1,2,29]");
    assertThat(of(s -> Lists.of(s.at().hour(), s.at().minute(), s.at().second())))
        .isEqualTo("[10,15,30]");
    assertThat(of(s -> Lists.of(s.at().millisecond(), s.at().microsecond(), s.at().nanosecond())))
        .isEqualTo("[123,123456,123456000]");
    assertThat(
            of(s ->
                Lists.of(
                    s.day().dayOfWeek(),
                    s.day().dayOfYear(),
                    s.day().isoWeek(),
                    s.day().isoYear())))
        .isEqualTo("[4,60,9,2024]");
  }

  @Test
  void truncatedTimesAndBuckets() {
    assertThat(of(s -> s.at().truncateTo(MONTH))).isEqualTo("\"2024-02-01 00:00:00\"");
    assertThat(of(s -> s.time().truncateTo(HOUR))).isEqualTo("\"10:00:00\"");
    assertThat(of(s -> s.at().bucket(15, MINUTE))).isEqualTo("\"2024-02-29 10:15:00\"");
    assertThat(of(s -> s.at().bucket(1, DAY, Duration.ofHours(11))))
        .isEqualTo("\"2024-02-28 11:00:00\"");
    assertThat(each(s -> s.day().bucket(1, WEEK, LocalDate.of(2024, 1, 7))))
        .containsExactly("\"2024-02-25\"", "\"2024-03-31\"", "\"2024-03-31\"");
    assertThat(each(s -> s.day().bucket(1, MONTH, LocalDate.of(2023, 5, 15))))
        .containsExactly("\"2024-02-15\"", "\"2024-03-15\"", "\"2024-03-15\"");
    assertThat(each(s -> s.day().bucket(1, YEAR, LocalDate.of(2000, 4, 1))))
        .containsExactly("\"2023-04-01\"", "\"2023-04-01\"", "\"2024-04-01\"");
    assertThat(each(s -> s.at().bucket(1, MONTH, LocalDateTime.of(2030, 1, 2, 0, 0))))
        .containsExactly(
            "\"2024-02-02 00:00:00\"", "\"2024-03-02 00:00:00\"", "\"2024-04-02 00:00:00\"");
    assertThat(of(s -> s.at().bucket(7, MINUTE, LocalDateTime.of(2024, 2, 29, 10, 13))))
        .isEqualTo("\"2024-02-29 10:13:00\"");
    assertThat(of(s -> s.moment().bucket(6, HOUR, Instant.parse("2024-01-01T01:00:00Z"))))
        .isEqualTo(of(s -> lit(Instant.parse("2024-02-29T07:00:00Z"))));
    assertThat(of(s -> s.moment().bucket(1, DAY, Duration.ofHours(-2))))
        .isEqualTo(of(s -> lit(Instant.parse("2024-02-28T22:00:00Z"))));
    assertThatThrownBy(() -> of(s -> s.day().bucket(1, MONTH, LocalDate.of(2023, 5, 31))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(
            "Buckets of months start on a day that every month has, 1 to 28, but the origin is 2023-05-31");
  }

  @Test
  void timesAreMoved() {
    assertThat(of(s -> s.day().plusDays(1))).isEqualTo("\"2024-03-01\"");
    assertThat(of(s -> s.day().plusWeeks(s.id()))).isEqualTo("\"2024-03-07\"");
    assertThat(each(s -> s.day().plusMonths(-1)))
        .containsExactly("\"2024-01-29\"", "\"2024-02-29\"", "\"2024-03-02\"");
    assertThat(of(s -> s.day().plusYears(1))).isEqualTo("\"2025-02-28\"");
    assertThat(of(s -> s.day().plusYears(s.count().minus(3)))).isEqualTo("\"2028-02-29\"");
    assertThat(each(s -> s.day().plus(Period.of(1, 1, 1))))
        .isEqualTo(moved(day -> day.plus(Period.of(1, 1, 1))));
    assertThat(each(s -> s.day().minus(Period.of(0, 1, 3))))
        .isEqualTo(moved(day -> day.minus(Period.of(0, 1, 3))));
    assertThat(of(s -> s.at().plus(Period.ofWeeks(1)).plusYears(1)))
        .isEqualTo("\"2025-03-07 10:15:30.123456\"");
    assertThat(of(s -> s.at().minus(s.length()).plus(Duration.ofMillis(1))))
        .isEqualTo("\"2024-02-29 08:45:30.124456\"");
    assertThat(of(s -> s.moment().minus(Duration.ofDays(29)).minus(s.length())))
        .isEqualTo(of(s -> lit(Instant.parse("2024-01-31T08:45:30Z"))));
    assertThat(of(s -> s.day().lastDayOfMonth())).isEqualTo("\"2024-02-29\"");
  }

  private static List<String> moved(Function1<LocalDate, LocalDate> move) {
    return List.of(FIRST, SECOND, THIRD).stream()
        .map(sample -> "\"" + move.apply(sample.day()) + "\"")
        .toList();
  }

  @Test
  void timesOfDayGoRoundTheClock() {
    assertThat(each(s -> s.time().plus(Duration.ofHours(1))))
        .containsExactly("\"11:15:30\"", "\"00:30:00\"", "\"01:00:00\"");
    assertThat(each(s -> s.time().minus(s.length())))
        .containsExactly("\"08:45:30\"", "\"23:29:30\"", "\"23:58:30\"");
    assertThat(of(s -> s.time().until(LocalTime.of(12, 0), MINUTE))).isEqualTo("104");
    assertThat(each(s -> s.time().durationUntil(LocalTime.of(12, 0)).toSeconds()))
        .containsExactly("6270", "-41400", "43200");
    assertThat(of(s -> s.time().format("%H.%M"))).isEqualTo("\"10.15\"");
  }

  @Test
  void betweenTimesInUnits() {
    assertThat(of(s -> s.day().daysUntil(LocalDate.of(2024, 3, 31)))).isEqualTo("31");
    assertThat(of(s -> s.day().until(LocalDate.of(2024, 3, 31), MONTH))).isEqualTo("1");
    assertThat(of(s -> s.at().durationUntil(s.at().plus(s.length())).toMillis()))
        .isEqualTo("5400000");
  }

  @Test
  void timesAreMadeAndShown() {
    assertThat(of(s -> now().gt(s.moment()))).isEqualTo("true");
    assertThat(of(s -> now().inZone(ZoneId.of("UTC")).toDate().gt(s.day()))).isEqualTo("true");
    assertThat(
            of(s -> date(s.day().year(), lit(1), s.count()).atTime(time(lit(1), lit(2), lit(3)))))
        .isEqualTo("\"2024-01-07 01:02:03\"");
    assertThat(of(s -> lit("29.02.2024 10").parseDateTime("%d.%m.%Y %H")))
        .isEqualTo("\"2024-02-29 10:00:00\"");
    assertThat(of(s -> s.day().format("%Y/%m"))).isEqualTo("\"2024/02\"");
    assertThat(of(s -> lit(1_500).toInstantOfEpochMillis()))
        .isEqualTo(of(s -> lit(Instant.ofEpochMilli(1_500))));
    assertThat(of(s -> lit(5L).toInstantOfEpochSeconds().epochMicros())).isEqualTo("5000000");
    assertThat(of(s -> s.id().toInstantOfEpochMicros().epochSeconds())).isEqualTo("0");
    assertThat(of(s -> s.moment().inZone(ZoneId.of("Asia/Tokyo"))))
        .isEqualTo("\"2024-02-29 19:15:30\"");
    assertThat(of(s -> s.at().toInstant(ZoneId.of("Asia/Tokyo")).inZone(ZoneId.of("UTC")).hour()))
        .isEqualTo("1");
  }

  @Test
  void lengthsOfTime() {
    assertThat(of(s -> s.length().plus(Duration.ofMinutes(1)).toSeconds())).isEqualTo("5460");
    assertThat(of(s -> s.count().toDurationOfSeconds().minus(s.length()).toMillis()))
        .isEqualTo("-5393000");
    assertThat(all(s -> s.length().sum())).isEqualTo(of(s -> lit(Duration.ofMinutes(92))));
    assertThat(all(s -> s.length().mean())).isEqualTo(of(s -> lit(Duration.ofSeconds(1840))));
  }

  @Test
  void lists() {
    assertThat(of(s -> s.numbers().size())).isEqualTo("4");
    assertThat(each(s -> Lists.elementAt(s.numbers(), 0))).containsExactly("3", null, "5");
    assertThat(of(s -> s.numbers().slice(1, 3))).isEqualTo("[1,2]");
    assertThat(of(s -> Lists.contains(s.words(), lit("a")))).isEqualTo("true");
    assertThat(of(s -> Lists.indexOf(s.numbers(), lit(2)))).isEqualTo("2");
    assertThat(of(s -> s.numbers().any(n -> n.gt(2)))).isEqualTo("true");
    assertThat(of(s -> s.numbers().all(n -> n.gt(2)))).isEqualTo("false");
    assertThat(of(s -> Lists.sum(s.numbers()))).isEqualTo("7");
    assertThat(of(s -> Lists.min(s.numbers()))).isEqualTo("1");
    assertThat(of(s -> Lists.max(s.numbers()))).isEqualTo("3");
    assertThat(of(s -> Lists.mean(s.numbers()))).isEqualTo("1.75");
    assertThat(of(s -> Lists.sort(s.numbers()))).isEqualTo("[1,1,2,3]");
    assertThat(of(s -> Lists.sortDescending(s.numbers()))).isEqualTo("[3,2,1,1]");
    assertThat(of(s -> Lists.sort(s.numbers().distinct()))).isEqualTo("[1,2,3]");
    assertThat(of(s -> s.words().reverse())).isEqualTo("[\"a\",\"b\"]");
    assertThat(of(s -> s.numbers().concat(s.numbers()).size())).isEqualTo("8");
    assertThat(of(s -> s.words().append(s.text()))).isEqualTo("[\"b\",\"a\",\"Hello World\"]");
    assertThat(of(s -> Lists.flatten(Lists.of(s.words(), s.words()))))
        .isEqualTo("[\"b\",\"a\",\"b\",\"a\"]");
    assertThat(of(s -> Lists.join(s.words(), "+"))).isEqualTo("\"b+a\"");
    assertThat(of(s -> s.numbers().map(n -> n.times(2)))).isEqualTo("[6,2,4,2]");
    assertThat(of(s -> s.numbers().filter(n -> n.gt(1)))).isEqualTo("[3,2]");
    assertThat(of(s -> s.numbers().reduce(lit(0L), (sum, n) -> sum.plus(n)))).isEqualTo("7");
    assertThat(of(s -> s.words().zip(s.numbers(), (word, n) -> word.concat(n.toStr()))))
        .isEqualTo("[\"b3\",\"a1\"]");
    assertThat(of(s -> Lists.range(lit(0L), lit(3L)))).isEqualTo("[0,1,2]");
  }

  @Test
  void structs() {
    assertThat(of(s -> s.place().city())).isEqualTo("\"Rome\"");
    assertThat(of(s -> PlaceFrame.struct(s.text(), s.note())))
        .isEqualTo("{\"city\":\"Hello World\",\"street\":null}");
    assertThat(of(s -> s.place().withStreet(s.text())))
        .isEqualTo("{\"city\":\"Rome\",\"street\":\"Hello World\"}");
    assertThat(of(s -> Texts.toJson(s.place()).length())).isEqualTo("29");
  }

  @Test
  void maps() {
    assertThat(of(s -> Maps.valueOf(s.pieces(), lit("a")))).isEqualTo("1");
    assertThat(of(s -> s.pieces().keys())).isEqualTo("[\"a\"]");
    assertThat(of(s -> s.pieces().values())).isEqualTo("[1]");
    assertThat(of(s -> s.pieces().entries((key, value) -> key.concat(value.toStr()))))
        .isEqualTo("[\"a1\"]");
    assertThat(of(s -> s.pieces().containsKey(lit("b")))).isEqualTo("false");
    assertThat(of(s -> s.pieces().size())).isEqualTo("1");
    assertThat(of(s -> Maps.of(Lists.of(lit("x")), Lists.of(lit(1))))).isEqualTo("{\"x\":1}");
  }

  @Test
  void bytes() {
    assertThat(of(s -> s.bytes().length())).isEqualTo("3");
    assertThat(of(s -> s.bytes().slice(1, 3).toHex())).isEqualTo("\"0203\"");
    assertThat(of(s -> s.text().toUtf8().toStr())).isEqualTo("\"Hello World\"");
  }

  @Test
  void countsAndSums() {
    assertThat(all(s -> s.note().count())).isEqualTo("2");
    assertThat(all(s -> s.open().countTrue())).isEqualTo("2");
    assertThat(all(s -> s.place().city().countDistinct())).isEqualTo("2");
    assertThat(all(s -> s.place().city().approxCountDistinct())).isEqualTo("2");
    assertThat(all(s -> s.count().sum())).isEqualTo("15");
    assertThat(all(s -> s.count().mean())).isEqualTo("5.0");
    assertThat(all(s -> s.text().min())).isEqualTo("\"Hello World\"");
    assertThat(all(s -> s.day().max())).isEqualTo("\"2024-04-02\"");
    assertThat(all(s -> s.text().minBy(s.count()))).isEqualTo("\"abc\"");
    assertThat(all(s -> s.text().maxBy(s.count()))).isEqualTo("\"Hello World\"");
    assertThat(all(s -> s.count().product())).isEqualTo("105.0");
    assertThat(all(s -> s.count().sum().filter(s.open()))).isEqualTo("12");
  }

  @Test
  void distributions() {
    assertThat(all(s -> s.count().median())).isEqualTo("5.0");
    assertThat(all(s -> s.amount().mode())).isEqualTo("2.5");
    assertThat(all(s -> s.count().quantile(0.25))).isEqualTo("4.0");
    assertThat(all(s -> s.count().approxQuantile(0.5))).isEqualTo("5.0");
    assertThat(all(s -> s.count().stddev())).isEqualTo("2.0");
    assertThat(all(s -> s.count().variance())).isEqualTo("4.0");
    assertThat(all(s -> s.count().stddevPopulation().distinct())).startsWith("1.6329931618554");
    assertThat(all(s -> s.count().variancePopulation())).startsWith("2.6666666666666");
    assertThat(all(s -> s.count().skewness())).isEqualTo("0.0");
    assertThat(all(s -> s.count().kurtosis())).isNull();
    assertThat(all(s -> s.count().covariance(s.count()))).isEqualTo("4.0");
    assertThat(all(s -> s.count().covariancePopulation(s.count()))).startsWith("2.66666666666666");
    assertThat(all(s -> s.count().correlation(s.count()))).isEqualTo("1.0");
    assertThat(all(s -> s.count().regressionSlope(s.count().times(2)))).isEqualTo("0.5");
    assertThat(all(s -> s.count().regressionIntercept(s.count()))).isEqualTo("0.0");
    assertThat(all(s -> s.count().regressionR2(s.count()))).isEqualTo("1.0");
  }

  @Test
  void aggregatesInAnOrder() {
    assertThat(all(s -> s.text().first().orderBy(s.count()))).isEqualTo("\"abc\"");
    assertThat(all(s -> s.text().last().orderBy(s.count()))).isEqualTo("\"Hello World\"");
    assertThat(all(s -> list(s.id()).orderBy(s.amount().desc(), s.id().desc())))
        .isEqualTo("[3,1,2]");
    assertThat(all(s -> s.text().joinText("; ").orderBy(s.text().desc())))
        .isEqualTo("\"xyz; abc; Hello World\"");
    assertThat(all(s -> firstValues(2, s.id()).orderBy(s.amount().desc(), s.id().desc())))
        .isEqualTo("[3,1]");
    assertThat(all(s -> largest(2, s.count()))).isEqualTo("[7,5]");
    assertThat(all(s -> smallest(2, s.count()))).isEqualTo("[3,5]");
    assertThat(
            samples
                .groupBy(s -> s.place().city())
                .agg((city, group) ->
                    ShownFrame.row(
                        group.count(),
                        json(group.agg(s -> firstValues(1, s.text()).orderBy(s.count().desc())))))
                .sort(shown -> shown.id())
                .collect())
        .containsExactly(new Shown(1, "[\"abc\"]"), new Shown(2, "[\"Hello World\"]"));
    assertThatThrownBy(() -> firstValues(0, lit(1)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("firstValues gives 1 to 100000 values of a group, not 0");
  }

  @Test
  void aggregatesOfTruthAndBits() {
    assertThat(all(s -> s.open().some())).isEqualTo("true");
    assertThat(all(s -> s.open().every())).isEqualTo("false");
    assertThat(all(s -> s.count().bitAndAll())).isEqualTo("1");
    assertThat(all(s -> s.count().bitOrAll())).isEqualTo("7");
    assertThat(all(s -> s.count().bitXorAll())).isEqualTo("1");
  }

  @Test
  void aggregatesThatAreListsAndMaps() {
    assertThat(all(s -> list(s.place().city()).distinct().orderBy(s.place().city())))
        .isEqualTo("[\"Oslo\",\"Rome\"]");
    assertThat(all(s -> histogram(s.size()))).contains("\"SMALL\":2", "\"LARGE\":1");
    assertThat(all(s -> mapOf(s.text(), s.count()).filter(s.id().eq(2)))).isEqualTo("{\"abc\":3}");
  }

  @Test
  void ranks() {
    assertThat(each(s -> rowNumber().over(w -> w.orderBy(s.count()))))
        .containsExactly("3", "1", "2");
    assertThat(each(s -> rank().over(w -> w.orderBy(s.amount())))).containsExactly("2", "1", "2");
    assertThat(each(s -> denseRank().over(w -> w.orderBy(s.amount().desc()))))
        .containsExactly("1", "2", "1");
    assertThat(each(s -> percentRank().over(w -> w.orderBy(s.count()))))
        .containsExactly("1.0", "0.0", "0.5");
    assertThat(each(s -> cumulativeDistribution().over(w -> w.orderBy(s.amount().desc())).gt(0.7)))
        .containsExactly("false", "true", "false");
    assertThat(each(s -> ntile(2).over(w -> w.orderBy(s.id())))).containsExactly("1", "1", "2");
  }

  @Test
  void otherRowsOfAWindow() {
    assertThat(each(s -> s.count().lag(1).over(w -> w.orderBy(s.id()))))
        .containsExactly(null, "7", "3");
    assertThat(each(s -> s.count().lead(1, lit(0)).over(w -> w.orderBy(s.id()))))
        .containsExactly("3", "5", "0");
    assertThat(each(s -> s.count().lag(1, -1).over(w -> w.orderBy(s.id()))))
        .containsExactly("-1", "7", "3");
    assertThat(each(s -> s.amount().lead(2, 0).over(w -> w.orderBy(s.id()))))
        .isEqualTo(each(s -> s.amount().lead(2, lit(0.0)).over(w -> w.orderBy(s.id()))));
    assertThat(each(s -> s.note().lag(3, "none").over(w -> w.orderBy(s.id()))))
        .containsOnly("\"none\"");
    assertThat(each(s -> s.text().firstValue().over(w -> w.orderBy(s.id()))))
        .containsOnly("\"Hello World\"");
    assertThat(each(s -> s.count().lastValue().over(w -> w.orderBy(s.id()).wholePartition())))
        .containsOnly("5");
    assertThat(each(s -> s.count().nthValue(2).over(w -> w.orderBy(s.id()))))
        .containsExactly(null, "3", "3");
  }

  @Test
  void cumulativeValues() {
    assertThat(each(s -> s.count().sum().over(w -> w.orderBy(s.id()))))
        .containsExactly("7", "10", "15");
    assertThat(each(s -> s.count().sum().filter(s.open()).over(w -> w.orderBy(s.id()))))
        .containsExactly("7", "7", "12");
    assertThat(each(s -> s.count().min().over(w -> w.orderBy(s.id()))))
        .containsExactly("7", "3", "3");
    assertThat(each(s -> s.count().max().over(w -> w.orderBy(s.id().desc()))))
        .containsExactly("7", "5", "5");
    assertThat(each(s -> s.note().count().over(w -> w.orderBy(s.id()))))
        .containsExactly("0", "1", "2");
    assertThat(each(s -> s.count().product().over(w -> w.orderBy(s.id()))))
        .containsExactly("7.0", "21.0", "105.0");
  }

  @Test
  void changesFromRowToRow() {
    assertThat(each(s -> s.count().minus(s.count().lag(1).over(w -> w.orderBy(s.id())))))
        .containsExactly(null, "-4", "2");
    assertThat(
            each(s ->
                s.count()
                    .dividedBy(s.count().lag(1).over(w -> w.orderBy(s.id())))
                    .minus(1)
                    .round(3)))
        .containsExactly(null, "-0.571", "0.667");
  }

  @Test
  void rollingWindowsOfTime() {
    assertThat(
            each(s ->
                list(s.id()).over(w -> w.orderBy(s.at()).range(Duration.ofDays(2), Duration.ZERO))))
        .containsExactly("[1]", "[2]", "[2,3]");
    assertThat(
            each(s ->
                list(s.id())
                    .over(w ->
                        w.orderBy(s.moment().desc()).range(Duration.ofHours(25), Duration.ZERO))))
        .containsExactly("[1]", "[3,2]", "[3]");
    assertThat(
            each(s ->
                s.count()
                    .sum()
                    .overFrame(w ->
                        w.orderBy(s.day())
                            .rangeBetween(
                                preceding(Duration.ofDays(40)), preceding(Duration.ofDays(1))))))
        .containsExactly(null, "7", "10");
    assertThat(each(s -> s.count().sum().over(w -> w.orderBy(s.day()).range(31, 0))))
        .containsExactly("7", "10", "8");
  }

  @Test
  void rangesOfTimeThatMeanNothing() {
    assertThatThrownBy(() ->
            of(s ->
                s.count()
                    .sum()
                    .over(w -> w.orderBy(s.day()).range(Duration.ofHours(1), Duration.ZERO))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("A range over dates needs a number of whole days, but has an offset of PT1H");
    assertThatThrownBy(() ->
            of(s ->
                s.count()
                    .sum()
                    .over(w -> w.orderBy(s.id()).range(Duration.ofHours(1), Duration.ZERO))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("A range of time needs a date or time to order by");
    assertThatThrownBy(() ->
            of(s ->
                s.count()
                    .sum()
                    .overFrame(w ->
                        w.orderBy(s.at())
                            .rangeBetween(preceding(3), preceding(Duration.ofDays(1))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Both offsets of a frame must be numbers, or both lengths of time, but it goes from 3 preceding to PT24H preceding");
    assertThatThrownBy(() ->
            of(s ->
                s.count()
                    .sum()
                    .overFrame(w ->
                        w.orderBy(s.at())
                            .rowsBetween(
                                preceding(Duration.ofDays(2)), preceding(Duration.ofDays(1))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A length of time is an offset of rangeBetween; rows and groups are counted");
  }
}
