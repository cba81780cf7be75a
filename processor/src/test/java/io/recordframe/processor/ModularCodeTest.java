package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModularCodeTest {

  private static final Set<String> NEEDED =
      Set.of("io.recordframe", "io.recordframe.annotation", "io.recordframe.plan", "org.jspecify");

  @Test
  void aModuleNeedsToRequireTheFramesAlone(@TempDir Path folder) throws IOException {
    Path descriptor =
        Files.writeString(
            folder.resolve("module-info.java"),
            """
            module app {
              requires transitive io.recordframe;

              exports shop;
            }
            """);
    Path order =
        Files.writeString(
            Files.createDirectories(folder.resolve("shop")).resolve("Order.java"),
            Files.readString(Path.of("src/test/resources/golden/Order.java")));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      manager.setLocationFromPaths(StandardLocation.MODULE_PATH, modules());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              manager,
              diagnostics,
              List.of("-Xlint:all,-processing,-requires-automatic"),
              null,
              manager.getJavaFileObjects(descriptor, order));
      task.setProcessors(List.of(new SchemaProcessor()));
      task.call();
    }

    assertThat(diagnostics.getDiagnostics()).isEmpty();
    assertThat(folder.resolve("shop/OrderFrame.class")).exists();
  }

  private static List<Path> modules() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path ->
            ModuleFinder.of(path).findAll().stream()
                .anyMatch(module -> NEEDED.contains(module.descriptor().name())))
        .toList();
  }
}
