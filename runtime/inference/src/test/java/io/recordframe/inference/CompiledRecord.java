package io.recordframe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Frame;
import io.recordframe.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A record whose source was inferred, compiled with the processor. */
record CompiledRecord(RecordSource source, Path sources, Path classes) {

  /** Compiles the source, without a warning, within a folder. */
  static CompiledRecord of(RecordSource source, Path folder) {
    Path sources = folder.resolve("sources");
    Path classes = folder.resolve("classes");
    Path file = source.writeTo(sources, true);
    assertThat(classes.toFile().mkdirs() || classes.toFile().isDirectory()).isTrue();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-s",
              classes.toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-processor",
              "io.recordframe.processor.SchemaProcessor");
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, messages, options, null, files.getJavaFileObjects(file));
      boolean done = task.call();
      assertThat(
              messages.getDiagnostics().stream()
                  .filter(it -> it.getKind() != Diagnostic.Kind.NOTE)
                  .map(it -> it.getMessage(Locale.ROOT)))
          .as(source.text())
          .isEmpty();
      assertThat(done).isTrue();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new CompiledRecord(source, sources, classes);
  }

  /** The generated schema. */
  RecordSchema<?, ?> schema() {
    String prefix = source.packageName().isEmpty() ? "" : source.packageName() + ".";
    try {
      // The loader stays open as long as the records, which load nested classes late.
      URLClassLoader loader =
          new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
      return (RecordSchema<?, ?>)
          loader.loadClass(prefix + source.name() + "Frame").getField("SCHEMA").get(null);
    } catch (ReflectiveOperationException | IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** The rows of a frame of the record. */
  static List<?> rows(Object frame) {
    return ((Frame<?, ?, ?, ?>) frame).collect();
  }
}
