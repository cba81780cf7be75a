package io.recordframe.inference.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecordframeCommandTest {

  private static final String DIFFERENCE = "io.recordframe.inference.command.ColumnDifference";

  @TempDir private Path folder;

  private Path flights;

  @BeforeEach
  void writeFlights() throws IOException {
    flights =
        Files.writeString(
            folder.resolve("flights.csv"), "FLIGHT_DATE,delay\n2001-01-01,5\n2001-01-02,\n");
  }

  private record Outcome(int status, String output, String errors) {}

  private static Outcome run(Object... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine command =
        RecordframeCommand.commandLine()
            .setOut(new PrintWriter(output))
            .setErr(new PrintWriter(errors))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int status = command.execute(texts);
    return new Outcome(status, output.toString(), errors.toString());
  }

  @Test
  void printsTheRecordOfAFile() {
    Outcome outcome = run("record", flights, "--package", "com.acme");

    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.output())
        .contains(
            """
            @Schema
            public record Flights(@Column(name = "FLIGHT_DATE") LocalDate flightDate, @Nullable Long delay) {}
            """);
    assertThat(outcome.status()).isZero();
  }

  @Test
  void writesTheRecordWhereItBelongs() {
    Path sources = folder.resolve("src");

    Outcome first =
        run("record", flights, "--package", "com.acme", "--name", "Flight", "--output", sources);
    Outcome second =
        run("record", flights, "--package", "com.acme", "--name", "Flight", "--output", sources);

    assertThat(first.status()).isZero();
    assertThat(sources.resolve("com/acme/Flight.java")).content().contains("record Flight(");
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.errors()).contains("Flight.java is there already");
  }

  @Test
  void writesTheRecordOfAQuery() {
    Outcome outcome = run("record", "--query", "SELECT 1 AS one", "--nulls", "MEASURED");

    assertThat(outcome.output()).contains("public record Result(int one) {}");
  }

  @Test
  void checksARecordAgainstAFile() throws IOException {
    Path right = Files.writeString(folder.resolve("right.csv"), "column,left,right\nx,int64,\n");
    Path wrong = Files.writeString(folder.resolve("wrong.csv"), "Column,left\nx,int64\n");

    Outcome fits = run("check", DIFFERENCE, right, "--rows");
    Outcome differs = run("check", DIFFERENCE, wrong);

    assertThat(fits.output())
        .isEqualTo(right + " can be read as " + DIFFERENCE + ": 1 row%n".formatted());
    assertThat(fits.status()).isZero();
    assertThat(differs.output())
        .contains("Column 'column'", "Column 'right'", "differ in 2 places");
    assertThat(differs.status()).isEqualTo(1);
  }

  @Test
  void aValueThatDoesNotFitIsADifferenceOfTheRows() throws IOException {
    Path file = Files.writeString(folder.resolve("nulls.csv"), "column,left,right\n,int64,\n");

    Outcome columns = run("check", DIFFERENCE, file);
    Outcome rows = run("check", DIFFERENCE, file, "--rows");

    assertThat(columns.status()).isZero();
    assertThat(rows.status()).isEqualTo(1);
    assertThat(rows.output()).contains("column").contains("nulls.csv");
  }

  @Test
  void printsHowTwoFilesDiffer() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "delay,origin\n1.5,HNL\n");

    Outcome outcome = run("diff", flights, other);
    Outcome same = run("diff", flights, flights);

    assertThat(outcome.output())
        .contains("FLIGHT_DATE")
        .contains("int64?")
        .contains("float64")
        .contains("origin");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(same.output()).contains("have the same columns");
    assertThat(same.status()).isZero();
  }

  @Test
  void takesClassPathsAsJavaDoes() throws IOException {
    Path right = Files.writeString(folder.resolve("right.csv"), "column,left,right\nx,int64,\n");
    String classPath = folder + File.pathSeparator + folder.resolve("none.jar");

    assertThat(run("check", DIFFERENCE, right, "--class-path", classPath).status()).isZero();
    assertThat(run("check", "com.acme.None", right, "--class-path=").errors())
        .contains("There is no class com.acme.None");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version").output()).startsWith("Recordframe");
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(run("record").status()).isEqualTo(2);
    assertThat(run("record", folder.resolve("none.csv")).errors()).contains("none.csv");
    assertThat(run("record", "data.txt").errors()).contains("choose one with --format");
    assertThat(run("check", "com.acme.None", flights).errors())
        .contains("There is no class com.acme.None");
    assertThat(run("check", "java.lang.String", flights).errors())
        .contains("java.lang.StringFrame.SCHEMA");
    assertThat(run("check", "com.acme.None", flights).status()).isEqualTo(2);
  }
}
