package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.processor.compilation.Compilation;
import io.recordframe.processor.compilation.Problem;
import io.recordframe.processor.compilation.SourceFile;
import io.recordframe.processor.compilation.TestCompiler;
import io.recordframe.processor.compilation.TypeGenerator;
import io.recordframe.processor.diagnostic.DiagnosticId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles every source in {@code bad}, and compares what the user reads with the text beside it.
 *
 * <p>The Eclipse compiler has texts of its own, in which the places of records are said, because it
 * shows none. Run with {@code -Drecordframe.rewrite=true} to write the texts anew.
 */
class DiagnosticsTest {

  private static final Path BAD = Path.of("src/test/resources/bad");

  @ParameterizedTest(name = "{0} under {1}")
  @MethodSource("fixtures")
  void theMessageIsAsRecorded(String name, TestCompiler compiler, @TempDir Path folder)
      throws IOException {
    SourceFile source =
        new SourceFile("shop/" + name + ".java", Files.readString(BAD.resolve(name + ".java")));

    Compilation compilation = compiler.compile(folder, List.of(), processors(name), source);

    String actual =
        compilation.errors().stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n", "", "\n"))
            .replace(folder.resolve("source") + "/", "")
            .replace(folder.toString(), "<folder>");
    Path expected = BAD.resolve(name + compiler.suffix());
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
    assertThat(compilation.succeeded()).isFalse();
  }

  private static List<Processor> processors(String name) {
    return name.equals("RF601")
        ? List.of(
            new TypeGenerator("shop.OrderFrame", "package shop; class OrderFrame {}"),
            new SchemaProcessor())
        : List.of(new SchemaProcessor());
  }

  static Stream<Arguments> fixtures() throws IOException {
    return fixtureNames().stream()
        .flatMap(name ->
            Arrays.stream(TestCompiler.values()).map(compiler -> Arguments.of(name, compiler)));
  }

  @ParameterizedTest
  @MethodSource("fixtureNames")
  void theEclipseCompilerSaysTheSameOfTheSamePlaces(String name) throws IOException {
    assertThat(faults(name, TestCompiler.ECJ))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(faults(name, TestCompiler.JAVAC));
  }

  /** The recorded faults, each behind its place, however the compiler tells that. */
  private static List<String> faults(String name, TestCompiler compiler) throws IOException {
    Pattern saidPlace = Pattern.compile("(?s):0: (.*)\n    Place: (\\S+:\\d+)\\.");
    String recorded = Files.readString(BAD.resolve(name + compiler.suffix()));
    return Pattern.compile("\n(?! )")
        .splitAsStream(recorded)
        .map(fault -> saidPlace.matcher(fault).replaceFirst("$2: $1"))
        // Why a file cannot be written, each compiler says in its own words.
        .map(fault -> fault.replaceFirst("failed: .*", "failed"))
        .toList();
  }

  @Test
  void everyDiagnosticHasAFixtureOfItsOwn() throws IOException {
    Pattern id = Pattern.compile("^\\S+:\\d+: (RF\\d{3}): ", Pattern.MULTILINE);
    for (DiagnosticId diagnostic : DiagnosticId.values()) {
      String expected = Files.readString(BAD.resolve(diagnostic.name() + ".txt"));
      Set<String> ids =
          id.matcher(expected)
              .results()
              .map(result -> result.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(ids).as(diagnostic.name()).containsExactly(diagnostic.name());
    }
  }

  private static List<String> fixtureNames() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .sorted()
          .toList();
    }
  }
}
