package io.recordframe.contract;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
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

  /**
   * Compiles a file against this test's class path, and gives what the compiler prints if it
   * refuses the file.
   */
  Optional<String> refusal(Path source, Path output) {
    StringWriter printed = new StringWriter();
    boolean accepted;
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "--release",
              "25",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              output.toString());
      accepted =
          compiler
              .getTask(printed, files, null, options, null, files.getJavaFileObjects(source))
              .call();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return accepted
        ? Optional.empty()
        : Optional.of(printed.toString().replace(source.getParent() + "/", ""));
  }
}
