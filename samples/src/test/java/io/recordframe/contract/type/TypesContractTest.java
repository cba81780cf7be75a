package io.recordframe.contract.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Frame;
import io.recordframe.RecordSchema;
import io.recordframe.Session;
import io.recordframe.contract.Medium;
import io.recordframe.contract.OpenSession;
import io.recordframe.plan.error.InvalidDataException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value comes out of memory and of every file as it went in, or is refused by name. */
@ExtendWith(OpenSession.class)
class TypesContractTest {

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private static Stream<Arguments> each(Class<? extends Record> type) {
    return Extremes.components(type).stream()
        .flatMap(component -> Arrays.stream(Medium.values()).map(m -> Arguments.of(component, m)));
  }

  static Stream<Arguments> scalars() {
    return each(Scalars.class);
  }

  static Stream<Arguments> lists() {
    return each(Lists.class);
  }

  static Stream<Arguments> maps() {
    return each(Maps.class);
  }

  private <R extends Record, F extends Frame<F, R, ?, ?>> void comesBack(
      Medium medium, RecordSchema<R, F> schema, List<R> rows) {
    List<R> back = medium.pass(session, schema, rows, folder);
    assertThat(back.stream().map(TypesContractTest::image).toList())
        .isEqualTo(rows.stream().map(TypesContractTest::image).toList());
  }

  /** A value of which {@code equals} looks at everything: boxes do, arrays of bytes do not. */
  private static @Nullable Object image(@Nullable Object value) {
    return switch (value) {
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case List<?> list -> {
        List<@Nullable Object> images = new ArrayList<>();
        list.forEach(element -> images.add(image(element)));
        yield images;
      }
      case Map<?, ?> map -> {
        Map<@Nullable Object, @Nullable Object> images = new LinkedHashMap<>();
        map.forEach((key, entry) -> images.put(key, image(entry)));
        yield images;
      }
      case Record record -> image(Extremes.values(record));
      case null, default -> value;
    };
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void scalarsComeBack(String component, Medium medium) {
    List<Scalars> rows = new ArrayList<>();
    rows.add(Extremes.scalars(component, null));
    Extremes.of(component).forEach(value -> rows.add(Extremes.scalars(component, value)));
    comesBack(medium, ScalarsFrame.SCHEMA, rows);
  }

  @ParameterizedTest
  @EnumSource
  void requiredValuesComeBack(Medium medium) {
    comesBack(
        medium, RequiredFrame.SCHEMA, IntStream.range(0, 40).mapToObj(Extremes::required).toList());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsComeBack(String component, Medium medium) {
    List<Lists> rows = new ArrayList<>();
    rows.add(Extremes.lists(component, null));
    rows.add(Extremes.lists(component, List.of()));
    rows.add(Extremes.lists(component, Collections.singletonList(null)));
    rows.add(Extremes.lists(component, Extremes.listOf(component)));
    comesBack(medium, ListsFrame.SCHEMA, rows);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void mapsComeBack(String component, Medium medium) {
    List<Maps> rows = new ArrayList<>();
    rows.add(Extremes.only(Maps.class, component, null));
    rows.add(Extremes.only(Maps.class, component, Map.of()));
    rows.add(Extremes.only(Maps.class, component, Extremes.mapOf(component)));
    comesBack(medium, MapsFrame.SCHEMA, rows);
  }

  @ParameterizedTest
  @EnumSource
  void nestedValuesComeBack(Medium medium) {
    comesBack(medium, DeepFrame.SCHEMA, Extremes.deep());
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("text", "a\ud800b", "an unpaired surrogate"),
        Arguments.of("text", "\udc00", "an unpaired surrogate"),
        Arguments.of("fraction", new BigDecimal("1.0000"), "decimal(4, 4)"),
        Arguments.of("money", new BigDecimal("0.001"), "decimal(18, 2)"),
        Arguments.of("whole", new BigDecimal("1e38"), "decimal(38, 0)"),
        Arguments.of("date", LocalDate.MAX, "294000-12-31"),
        Arguments.of("date", LocalDate.MIN, "-290000-01-01"),
        Arguments.of("time", LocalTime.MAX, "microsecond"),
        Arguments.of("timestamp", LocalDateTime.MAX, "294000-12-31"),
        Arguments.of("timestamp", LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1), "microsecond"),
        Arguments.of("instant", Instant.MIN, "-290000-01-01"),
        Arguments.of("instant", Instant.ofEpochSecond(0, 1), "microsecond"),
        Arguments.of("duration", Duration.ofNanos(1), "microsecond"),
        Arguments.of("duration", Duration.ofSeconds(Long.MAX_VALUE), "64 bits"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeHeldIsRefusedByName(String component, Object value, String rule) {
    List<Scalars> rows =
        List.of(Extremes.scalars(component, null), Extremes.scalars(component, value));
    assertThatThrownBy(() -> session.rows(ScalarsFrame.SCHEMA, rows).collect())
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("Record Scalars")
        .hasMessageContaining("component " + component)
        .hasMessageContaining("row 2")
        .hasMessageContaining(rule);
    List<@Nullable Object> list = Arrays.asList(null, value);
    assertThatThrownBy(() ->
            session.rows(ListsFrame.SCHEMA, List.of(Extremes.lists(component, list))).collect())
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("component " + component + "[1]")
        .hasMessageContaining(rule);
  }

  @Test
  void keysThatEnginesTakeForOneAreRefusedByName() {
    List<Maps> rows = List.of(Extremes.only(Maps.class, "float64", Map.of(0.0, 1.0, -0.0, 2.0)));
    assertThatThrownBy(() -> session.rows(MapsFrame.SCHEMA, rows).collect())
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("Record Maps, component float64.keys[1], row 1")
        .hasMessageContaining("equals another one of the map");
  }
}
