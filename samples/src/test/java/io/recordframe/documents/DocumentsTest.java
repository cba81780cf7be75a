package io.recordframe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
  @ValueSource(strings = {"docs/distributing.md", "docs/plan-format.md", "docs/substrait.md"})
  void codeCompiles(String document) throws IOException {
    List<SourceUnit> units = DocumentSources.of(document, "snippets");
    assertThat(units).isNotEmpty();
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
          .containsExactlyInAnyOrder(
              "guide.md", "distributing.md", "plan-format.md", "substrait.md");
    }
  }

  @Test
  void theProgramOfTheReadmeRuns() throws Exception {
    List<SourceUnit> units = DocumentSources.of(README, "snippets");
    assertThat(SnippetCompiler.refusals(units, output)).isEmpty();
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {output.toUri().toURL()}, getClass().getClassLoader())) {
      Method main =
          classes
              .loadClass(StarterPom.ofReadme().mainClass())
              .getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(terminal);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("CitySales[city=London, sales=2, revenue=21.0, size=large]");
  }

  /** The code of a table in a document that the compiler refuses, and what it says. */
  enum Refusals {
    OF_README(README, "| You write | It says |", "refusals.txt"),
    OF_GUIDE("docs/guide.md", "| You write | javac says | Write, or know |", "refusals-guide.txt");

    private final String document;
    private final String header;
    private final String statements;

    Refusals(String document, String header, String statements) {
      this.document = document;
      this.header = header;
      this.statements = statements;
    }

    List<String> statements() throws IOException {
      return Files.readAllLines(Path.of("src/test/resources/documents").resolve(statements));
    }

    /** The code that the table shows, in order, and what it says of it. */
    Map<String, String> rows() throws IOException {
      List<String> lines = Files.readAllLines(ROOT.resolve(document));
      int start = lines.indexOf(header);
      assertThat(start).isPositive();
      Map<String, String> rows = new LinkedHashMap<>();
      for (String line : lines.subList(start + 2, lines.size())) {
        String[] cells = line.split(" \\| ", -1);
        if (cells.length < 2) {
          break;
        }
        rows.put(
            cells[0].replaceFirst("^[^`]*`", "").replaceFirst("`[^`]*$", ""),
            cells[1].replaceAll("`|\\|$", "").strip());
      }
      return rows;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCompilerRefusesWhatADocumentSaysItRefuses(Refusals table) throws IOException {
    Map<String, String> rows = table.rows();
    List<String> statements = table.statements();
    assertThat(statements).hasSizeGreaterThan(4).hasSameSizeAs(rows.entrySet());
    List<String> codes = List.copyOf(rows.keySet());
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      String statement = statements.get(i);
      for (String part : code.split("\\.\\.\\.", -1)) {
        assertThat(statement).as("what stands for row %d", i + 1).contains(part.strip());
      }
      List<SourceUnit> units = new ArrayList<>(DocumentSources.of(table.document, "snippets"));
      SourceUnit unit = DocumentSources.unit("Refused", "snippets");
      unit.add("class Refused extends Members {");
      unit.add("static void run(FlightFrame flights, AirportFrame airports) {" + statement + "}}");
      units.add(unit);
      List<String> refusals =
          SnippetCompiler.refusals(units, Files.createDirectory(output.resolve("" + i)));
      assertThat(refusals).as(code).isNotEmpty();
      String words = rows.get(code);
      assertThat(
              refusals
                  .getFirst()
                  .replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", "")
                  .replaceAll("\\s+", " "))
          .as(code)
          .startsWith("Refused")
          .containsSubsequence(words.split(" \\.\\.\\. |: ", -1));
    }
  }

  @Test
  void thePomOfTheReadmeHasTheVersionsOfTheProject() throws Exception {
    StarterPom starter = StarterPom.ofReadme();
    StarterPom parent = StarterPom.of(Files.readString(ROOT.resolve("pom.xml")));
    assertThat(starter.text("//properties/recordframe.version"))
        .isNotEmpty()
        .isEqualTo(parent.text("/project/version"));
    assertThat(starter.text("//dependency[artifactId='jspecify']/version"))
        .isNotEmpty()
        .isEqualTo(parent.text("//properties/jspecify.version"));
    assertThat(starter.text("//plugin/configuration/release"))
        .isNotEmpty()
        .isEqualTo(parent.text("//properties/maven.compiler.release"));
    for (String plugin : List.of("maven-compiler-plugin", "exec-maven-plugin")) {
      String version = "//plugin[artifactId='%s']/version".formatted(plugin);
      assertThat(starter.text(version)).isNotEmpty().isEqualTo(parent.text(version));
    }
    assertThat(starter.texts("//*[groupId='io.recordframe']/artifactId"))
        .containsExactly("recordframe", "recordframe-engine-duckdb", "recordframe-processor")
        .isSubsetOf(parent.texts("//dependencyManagement//artifactId"));
    assertThat(Files.readString(ROOT.resolve(README)))
        .contains("Version %s ".formatted(parent.text("/project/version")));
  }
}
