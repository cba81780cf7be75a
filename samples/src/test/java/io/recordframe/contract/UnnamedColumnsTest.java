package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.CsvReading;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.SchemaMismatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** CSV whose first line is a row: its columns are those of the record, in order. */
@ExtendWith(OpenSession.class)
class UnnamedColumnsTest {

  private static final UUID OWNER = UUID.fromString("00000000-0000-0000-0000-00000000002a");

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private CsvReading file(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("badges.csv"), content);
    return Csv.files(file.toString()).withoutHeader();
  }

  private BadgeFrame badges(String content) throws IOException {
    return session.read(BadgeFrame.SCHEMA, file(content));
  }

  @Test
  void theColumnsAreThoseOfTheRecordInOrder() throws IOException {
    BadgeFrame badges = badges("7,true,GOLD," + OWNER + "\n8,,,\n");

    assertThat(badges.collect())
        .containsExactly(
            new Badge(7, true, Badge.Rank.GOLD, OWNER), new Badge(8, null, null, null));
    assertThat(badges.filter(b -> b.rank().isNull()).count()).isEqualTo(1);
    assertThat(badges.filter(b -> b.owner().eq(OWNER)).count()).isEqualTo(1);
  }

  @Test
  void furtherColumnsAreLeftOutUnlessRefused() throws IOException {
    String wide = "7,true,GOLD," + OWNER + ",more\n";

    assertThat(badges(wide).collect()).containsExactly(new Badge(7, true, Badge.Rank.GOLD, OWNER));
    assertThatThrownBy(() -> session.read(BadgeFrame.SCHEMA, file(wide).refuseExtraColumns()))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining(
            "The record has 4 columns, but the data, whose columns have no names, have 5.");
  }

  @Test
  void missingColumnsAreRefusedWhenTheFileIsBound() {
    assertThatThrownBy(() -> badges("7,true\n"))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining(
            "The record has 4 columns, but the data, whose columns have no names, have 2.");
  }

  @Test
  void aValueThatIsNoneIsNamedWithItsComponentAndPlace() throws IOException {
    BadgeFrame badges = badges("7,true,GOLD,\n8,,BRONZE,\n");

    assertThatThrownBy(badges::collect)
        .isInstanceOf(FileValueException.class)
        .hasMessage(
            "Record Badge, component rank: Column column2 has the text 'BRONZE', which is not exactly a constant of the enum Rank: SILVER, GOLD (file %s, row 2)",
            folder.resolve("badges.csv"));
  }

  @Test
  void columnsInTheNamesOfFoldersKeepTheirNames() throws IOException {
    Path partition = Files.createDirectories(folder.resolve("active=true"));
    Files.writeString(partition.resolve("badges.csv"), "7,GOLD," + OWNER + "\n");
    CsvReading files = Csv.files(folder + "/*/badges.csv").withoutHeader().hivePartitioned();

    assertThat(session.read(BadgeFrame.SCHEMA, files).collect())
        .containsExactly(new Badge(7, true, Badge.Rank.GOLD, OWNER));
  }

  @Test
  void wordsOfTruthAreReadInEveryForm() throws IOException {
    assertThat(badges("1,TRUE,,\n2,f,,\n3,1,,\n4,no,,\n").collect())
        .extracting(Badge::active)
        .containsExactly(true, false, true, false);
    assertThatThrownBy(() -> badges("1,true,,\n2,maybe,,\n").collect())
        .isInstanceOf(FileValueException.class)
        .hasMessage(
            "Record Badge, component active: Column column1 has the text 'maybe', which is not exactly a value of boolean (file %s, row 2)",
            folder.resolve("badges.csv"));
  }
}
