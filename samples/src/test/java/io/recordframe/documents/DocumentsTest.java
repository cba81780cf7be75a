package io.recordframe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of the documents compiles, and that of those read first runs on real data. */
class DocumentsTest {

  private static final Path ROOT = Path.of("..");
  private static final String README = "README.md";

  @TempDir private Path output;

  @ParameterizedTest
  @ValueSource(strings = {README, "docs/guide.md"})
  void codeRuns(String document) throws Exception {
    List<SourceUnit> units = DocumentSources.of(document, "snippets");
    assertThat(SnippetCompiler.refusals(units, output)).isEmpty();
    List<String> names =
        units.stream().map(SourceUnit::unitName).filter(name -> name.startsWith("Line")).toList();
    assertThat(names).isNotEmpty();
    Files.createDirectories(Path.of("target/guide"));
    List<String> failures = new ArrayList<>();
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {output.toUri().toURL()}, getClass().getClassLoader())) {
      for (String name : names) {
        try {
          classes.loadClass("snippets." + name).getMethod("run").invoke(null);
        } catch (InvocationTargetException failed) {
          failures.add(
              "%s:%s: %s".formatted(document, name.substring("Line".length()), failed.getCause()));
        }
      }
      closeSession(classes);
    } finally {
      System.setOut(terminal);
    }
    assertThat(failures).isEmpty();
  }

  private static void closeSession(ClassLoader classes) throws Exception {
    for (Field field : classes.loadClass("snippets.Members").getDeclaredFields()) {
      if (AutoCloseable.class.isAssignableFrom(field.getType())) {
        field.setAccessible(true);
        ((AutoCloseable) field.get(null)).close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/distributing.md", "docs/plan-format.md"})
  void codeCompiles(String document) throws IOException {
    List<SourceUnit> units = DocumentSources.of(document, "snippets");
    assertThat(units).hasSizeGreaterThan(1);
    assertThat(SnippetCompiler.refusals(units, output)).isEmpty();
  }

  @Test
  void noOtherDocumentHoldsJava() throws IOException {
    try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
      List<String> holding = new ArrayList<>();
      for (Path document : documents.filter(path -> path.toString().endsWith(".md")).toList()) {
        if (!Fence.of(document.toString(), Files.readAllLines(document)).isEmpty()) {
          holding.add(document.getFileName().toString());
        }
      }
      assertThat(holding)
          .containsExactlyInAnyOrder("guide.md", "distributing.md", "plan-format.md");
    }
  }

  @Test
  void theCompilerRefusesWhatTheReadmeSaysItRefuses() throws IOException {
    Map<String, String> rows = refusals();
    List<String> statements =
        Files.readAllLines(Path.of("src/test/resources/documents/refusals.txt"));
    assertThat(statements).hasSameSizeAs(rows.entrySet());
    List<String> codes = List.copyOf(rows.keySet());
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      String statement = statements.get(i);
      for (String part : code.split("\\.\\.\\.", -1)) {
        assertThat(statement).as("what stands for row %d", i + 1).contains(part.strip());
      }
      List<SourceUnit> units = new ArrayList<>(DocumentSources.of(README, "snippets"));
      SourceUnit unit = new SourceUnit("Refused");
      unit.add("package snippets; class Refused {");
      unit.add("static void run(FlightFrame flights, AirportFrame airports) {" + statement + "}}");
      units.add(unit);
      assertThat(SnippetCompiler.refusals(units, Files.createDirectory(output.resolve("" + i))))
          .as(code)
          .anySatisfy(message ->
              assertThat(
                      message
                          .replaceAll("io\\.recordframe\\.expression\\.", "")
                          .replaceAll("\\s+", " "))
                  .startsWith("Refused")
                  .contains(List.of(rows.get(code).split(": "))));
    }
  }

  /** The code that the table of the README shows, in order, and what it says of it. */
  private static Map<String, String> refusals() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve(README));
    int start = lines.indexOf("| You write | It says |");
    assertThat(start).isPositive();
    Map<String, String> rows = new LinkedHashMap<>();
    Pattern row = Pattern.compile("\\| .*?`(.*)` \\| (.*) \\|");
    for (String line : lines.subList(start + 2, lines.size())) {
      Matcher matcher = row.matcher(line);
      if (!matcher.matches()) {
        break;
      }
      rows.put(matcher.group(1), matcher.group(2));
    }
    return rows;
  }
}
