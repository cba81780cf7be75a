package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.processor.compilation.Compilation;
import io.recordframe.processor.compilation.SourceFile;
import io.recordframe.processor.compilation.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated, one example for each shape, with the sources in {@code golden}.
 *
 * <p>Run with {@code -Drecordframe.rewrite=true} to write them anew.
 */
class GeneratedSourceTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @MethodSource("shapes")
  void theSourceIsAsRecordedUnderEveryCompiler(
      String shape, @TempDir Path underJavac, @TempDir Path underEclipse) throws IOException {
    SortedMap<String, String> generated = generate(TestCompiler.JAVAC, shape, underJavac);
    if (Boolean.getBoolean("recordframe.rewrite")) {
      rewrite(shape, generated);
    }

    assertThat(generated).isNotEmpty().isEqualTo(recorded(shape));
    assertThat(generate(TestCompiler.ECJ, shape, underEclipse)).isEqualTo(generated);
  }

  static Stream<String> shapes() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static SortedMap<String, String> generate(
      TestCompiler compiler, String shape, Path folder) throws IOException {
    SourceFile source =
        new SourceFile(
            "shop/" + shape + ".java", Files.readString(GOLDEN.resolve(shape + ".java")));
    Compilation compilation =
        compiler.compile(folder, List.of(), List.of(new SchemaProcessor()), source);
    assertThat(compilation.succeeded()).isEqualTo(!shape.equals("Broken"));
    assertThat(compilation.warnings()).isEmpty();
    return compilation.generatedSources();
  }

  private static SortedMap<String, String> recorded(String shape) throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    Path folder = GOLDEN.resolve(shape);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static void rewrite(String shape, Map<String, String> sources) throws IOException {
    Path folder = GOLDEN.resolve(shape);
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }
}
