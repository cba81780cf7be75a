package io.recordframe.contract;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Function1;
import io.recordframe.Session;
import io.recordframe.expression.Lists;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.Texts;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nested records that a query puts together, and what is made of lists, maps and whole values. */
@ExtendWith(OpenSession.class)
class StructTest {

  private static final Box SMALL = new Box(1, "a\"b", null);
  private static final Box LARGE = new Box(9, "c", 4);

  private static final Parcel FIRST =
      new Parcel(
          1,
          "Rome",
          null,
          SMALL,
          LARGE,
          List.of("x", "y"),
          Arrays.asList(5, null, 7),
          List.of(SMALL, LARGE),
          Map.of("one", LARGE, "two", SMALL));

  private static final Parcel SECOND =
      new Parcel(2, "Oslo", "n", LARGE, null, List.of(), List.of(), null, Map.of());

  private static ParcelFrame parcels;

  @BeforeAll
  static void open(Session session) {
    parcels = ParcelFrame.of(session, List.of(FIRST, SECOND));
  }

  @Test
  void aNestedRecordIsPutTogether() {
    List<Parcel> changed =
        parcels
            .select(parcel ->
                ParcelFrame.row(
                    parcel.id(),
                    parcel.city(),
                    parcel.note(),
                    BoxFrame.struct(
                        parcel.box().width().plus(1), parcel.city(), parcel.box().width()),
                    parcel.spare(),
                    parcel.tags(),
                    parcel.counts(),
                    parcel.contents(),
                    parcel.named()))
            .collect();
    assertThat(changed)
        .extracting(Parcel::box)
        .containsExactlyInAnyOrder(new Box(2, "Rome", 1), new Box(10, "Oslo", 9));
  }

  private static List<Parcel> changed(Function1<ParcelColumns, ParcelColumns> change) {
    return parcels
        .select(parcel -> ParcelFrame.from(change.apply(parcel)))
        .sort(ParcelColumns::id)
        .collect();
  }

  @Test
  void aRowIsTakenOverWithSomeOfItsColumnsChanged() {
    List<Parcel> rows =
        changed(parcel -> parcel.withCity(parcel.city().upper()).withNote(parcel.city()));

    assertThat(rows).extracting(Parcel::city).containsExactly("ROME", "OSLO");
    assertThat(rows).extracting(Parcel::note).containsExactly("Rome", "Oslo");
    assertThat(rows).extracting(Parcel::named).containsExactly(FIRST.named(), SECOND.named());
  }

  @Test
  void aNestedRecordIsTakenOverWithSomeOfItsFieldsChanged() {
    List<Parcel> rows =
        changed(parcel ->
            parcel.withBox(
                parcel.box().withWidth(parcel.box().width().plus(1)).withLabel(parcel.city())));

    assertThat(rows)
        .extracting(Parcel::box)
        .containsExactly(new Box(2, "Rome", null), new Box(10, "Oslo", 4));
  }

  @Test
  void aNestedRecordThatIsNullStaysNull() {
    List<Parcel> rows =
        changed(parcel -> parcel.withSpare(parcel.spare().withLabel(lit("new")).withWidth(lit(7))));

    assertThat(rows).extracting(Parcel::spare).containsExactly(new Box(7, "new", 4), null);
    assertThat(
            parcels
                .sort(ParcelColumns::id)
                .select(parcel ->
                    TagRowFrame.row(
                        parcel.id(), none(), parcel.spare().withLabel(lit("new")).label(), none()))
                .collect())
        .extracting(TagRow::tag)
        .containsExactly("new", null);
  }

  @Test
  void elementsOfListsAreChanged() {
    List<Parcel> rows =
        changed(parcel ->
            parcel.withContents(
                parcel.contents().map(box -> box.withHeight(box.width().times(2)))));

    assertThat(rows)
        .extracting(Parcel::contents)
        .containsExactly(List.of(new Box(1, "a\"b", 2), new Box(9, "c", 18)), null);
  }

  @Test
  void listsAreZippedToTheShorterOne() {
    List<TagRow> rows =
        parcels
            .explode(parcel ->
                parcel
                    .tags()
                    .zip(parcel.counts(), (tag, count) -> tag.concat(count.orElse(0).toStr())))
            .select((parcel, pair) -> TagRowFrame.row(parcel.id(), none(), pair, none()))
            .collect();
    assertThat(rows).extracting(TagRow::tag).containsExactlyInAnyOrder("x5", "y0");
  }

  @Test
  void entriesOfMapsAreAList() {
    List<TagRow> rows =
        parcels
            .explode(parcel ->
                parcel.named().entries((name, box) -> name.concat("=").concat(box.label())))
            .select((parcel, entry) ->
                TagRowFrame.row(parcel.id(), lit(0L), entry, parcel.named().size()))
            .collect();
    assertThat(rows)
        .containsExactlyInAnyOrder(
            new TagRow(1, 0L, "one=c", 2L), new TagRow(1, 0L, "two=a\"b", 2L));
  }

  @Test
  void structsOfZippedListsHaveColumns() {
    List<NamedValue> rows =
        parcels
            .explode(parcel ->
                Lists.range(lit(0L), parcel.tags().size())
                    .zip(
                        parcel.tags(),
                        (position, tag) -> BoxFrame.struct(position.toInt(), tag, lit(3))))
            .select((parcel, box) ->
                NamedValueFrame.row(parcel.id(), box.label(), box.width().toDouble()))
            .collect();
    assertThat(rows)
        .containsExactlyInAnyOrder(new NamedValue(1, "x", 0.0), new NamedValue(1, "y", 1.0));
  }

  @Test
  void anyValueHasJson() {
    List<TagRow> rows =
        parcels
            .select(parcel ->
                TagRowFrame.row(parcel.id(), none(), Texts.toJson(parcel.contents()), none()))
            .sort(row -> row.id())
            .collect();
    assertThat(rows.getFirst().tag())
        .isEqualTo(
            "[{\"width\":1,\"label\":\"a\\\"b\",\"height\":null},{\"width\":9,\"label\":\"c\",\"height\":4}]");
    assertThat(rows.getLast().tag()).isNull();
  }

  private static NullableLongExpr none() {
    return lit(0L).nullIf(0);
  }

  @Test
  void textsAreFormatted() {
    List<TagRow> rows =
        parcels
            .select(parcel ->
                TagRowFrame.row(
                    parcel.id(),
                    none(),
                    Texts.format("{}: {}!", parcel.city(), parcel.id()),
                    none()))
            .sort(row -> row.id())
            .collect();
    assertThat(rows).extracting(TagRow::tag).containsExactly("Rome: 1!", "Oslo: 2!");
    assertThat(
            parcels
                .select(parcel ->
                    TagRowFrame.row(
                        parcel.id(), none(), Texts.format("<{}>", parcel.note()), none()))
                .sort(row -> row.id())
                .collect())
        .extracting(TagRow::tag)
        .containsExactly(null, "<n>");
  }

  @Test
  void aPatternTellsHowManyValuesItTakes() {
    assertThatThrownBy(() -> Texts.format("{} {}", lit(1)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("The pattern '{} {}' has 2 times {}, but was given 1 values");
  }
}
