package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.processor.compilation.Compilation;
import io.recordframe.processor.compilation.SourceFile;
import io.recordframe.processor.compilation.TestCompiler;
import io.recordframe.processor.diagnostic.DiagnosticId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the pages about diagnostics against the code and its fixtures. */
class DiagnosticPagesTest {

  private static final Path PAGES = Path.of("../docs/diagnostics");
  private static final Path BAD = Path.of("src/test/resources/bad");

  @Test
  void everyIdHasAPageAndEveryPageAnId() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.equals("README.md"))
              .toList();
    }
    assertThat(pages)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DiagnosticId.values()).map(id -> id.name() + ".md").toList());
  }

  @Test
  void theIndexListsEveryIdWithItsRule() throws IOException {
    List<String> entries =
        Files.readAllLines(PAGES.resolve("README.md")).stream()
            .filter(line -> line.startsWith("- "))
            .toList();
    assertThat(entries)
        .containsExactlyElementsOf(
            Arrays.stream(DiagnosticId.values())
                .map(id -> "- [%s](%s.md): %s".formatted(id.name(), id.name(), id.rule()))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePageShowsTheRuleTheExampleAndTheMessage(DiagnosticId id) throws IOException {
    assertThat(Files.readString(PAGES.resolve(id.name() + ".md")))
        .startsWith("# %s: %s\n".formatted(id.name(), id.rule()))
        .contains("```java\n" + Files.readString(BAD.resolve(id.name() + ".java")) + "```\n")
        .contains("```text\n" + Files.readString(BAD.resolve(id.name() + ".txt")) + "```\n");
  }

  @ParameterizedTest
  @EnumSource
  void whatThePageRecommendsCompiles(DiagnosticId id, @TempDir Path folder) throws IOException {
    String page = Files.readString(PAGES.resolve(id.name() + ".md"));
    int start = page.lastIndexOf("```java\n") + "```java\n".length();
    String mended = page.substring(start, page.lastIndexOf("```"));

    Compilation compilation =
        TestCompiler.JAVAC.compile(
            folder,
            List.of(),
            List.of(new SchemaProcessor()),
            new SourceFile("shop/" + id.name() + ".java", mended));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
  }
}
