package io.recordframe.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The two compilers whose messages the contract quotes. */
record JavaCompilers(JavaCompiler compiler) {

  static JavaCompilers javac() {
    return new JavaCompilers(ToolProvider.getSystemJavaCompiler());
  }

  static JavaCompilers eclipse() {
    return new JavaCompilers(new EclipseCompiler());
  }

  /** Compiles a file against this test's class path. */
  List<String> errors(Path source, Path output) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "--release",
              "25",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              output.toString());
      compiler
          .getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(source))
          .call();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }
}
