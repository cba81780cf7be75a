package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.SinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is being written, or was left by a process that died, is neither the target nor read. */
@ExtendWith(OpenSession.class)
class UnfinishedFilesTest {

  private static final Person ADA = new Person(1, "Ada", null);

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private static PersonFrame people() {
    return PersonFrame.of(session, List.of(ADA));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"people.parquet", "people"})
  void aProcessThatIsKilledLeavesTheOldTarget(String name) throws Exception {
    Path target = folder.resolve(name);
    boolean partitioned = !name.endsWith(".parquet");
    if (partitioned) {
      people().write(Parquet.to(target).partitionBy("id"));
    } else {
      people().write(Parquet.to(target));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                target.toString(),
                Boolean.toString(partitioned))
            .redirectErrorStream(true)
            .start();
    try {
      // It says so once rows are on their way.
      assertThat(process.inputReader().readLine()).isEqualTo("writing");
    } finally {
      process.destroyForcibly().waitFor();
    }
    String left = names().stream().filter(file -> !file.equals(name)).findFirst().orElseThrow();
    assertThat(left).startsWith("." + name + ".").endsWith(".new");
    String all = partitioned ? folder + "/**/*.parquet" : folder + "/*";
    assertThat(
            session
                .read(
                    PersonFrame.SCHEMA,
                    partitioned ? Parquet.files(all).hivePartitioned() : Parquet.files(all))
                .collect())
        .containsExactly(ADA);
  }

  @Test
  void hiddenFilesAndMarksOfOtherWritersAreNotRead() throws IOException {
    people().write(Csv.to(folder.resolve("people.csv")));
    for (String name : List.of(".people.csv.crc", ".hidden.csv", "_SUCCESS", "_metadata.csv")) {
      Files.writeString(folder.resolve(name), "not of the data");
    }
    Files.createDirectories(folder.resolve("_temporary/0"));
    Files.writeString(folder.resolve("_temporary/0/part.csv"), "not of the data");
    for (String glob : List.of("*.csv", "*", "**/*.csv")) {
      assertThat(session.read(PersonFrame.SCHEMA, Csv.files(folder + "/" + glob)).collect())
          .as(glob)
          .containsExactly(ADA);
    }
  }

  @Test
  void aFileIsReplacedByWhatIsReadFromIt() {
    for (String name : List.of("people.parquet", "people.csv")) {
      Path path = folder.resolve(name);
      boolean csv = name.endsWith(".csv");
      people().write(csv ? Csv.to(path) : Parquet.to(path));
      PersonFrame read =
          session.read(PersonFrame.SCHEMA, csv ? Csv.files(path) : Parquet.files(path));
      PersonFrame twice = read.unionAll(read);
      twice.write(csv ? Csv.to(path).overwrite() : Parquet.to(path).overwrite());
      assertThat(read.collect()).containsExactly(ADA, ADA);
    }
  }

  @Test
  void whatCannotBeWrittenIsRefusedByName() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("out.parquet"));
    assertThatThrownBy(() -> people().write(Parquet.to(inTheWay).overwrite()))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining(inTheWay.toString());
    assertThat(names()).containsExactly("out.parquet");
    assertThatThrownBy(() -> people().write(Parquet.to("/proc/people.parquet")))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("/proc/people.parquet");
  }

  @Test
  void aFileThatLacksAColumnOfTheOthersIsNamed() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id,name,note\n1,Ada,\n");
    Files.writeString(folder.resolve("b.csv"), "id,title,note\n1,Ada,\n");
    assertThatThrownBy(
            () -> session.read(PersonFrame.SCHEMA, Csv.files(folder + "/*.csv")).collect())
        .isInstanceOf(FileValueException.class)
        .hasMessageContaining("column name is null")
        .hasMessageContaining("b.csv, which has no such column");
  }
}
