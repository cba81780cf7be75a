package io.recordframe.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac with the processor, as users have it. */
final class SnippetCompiler {

  private SnippetCompiler() {}

  /**
   * Compiles units, and gives what javac refuses, each with its place.
   *
   * @param units the units
   * @param output the folder of the classes
   */
  static List<String> refusals(List<SourceUnit> units, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String classPath = System.getProperty("java.class.path");
    StringWriter printed = new StringWriter();
    boolean compiled;
    Map<URI, SourceUnit> written = new HashMap<>();
    Path sources = Files.createDirectory(output.resolve("sources"));
    for (SourceUnit unit : units) {
      written.put(unit.write(sources).toUri(), unit);
    }
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "--release",
              "25",
              "-classpath",
              classPath,
              "-processorpath",
              classPath,
              "-d",
              output.toString(),
              "-s",
              output.toString());
      compiled =
          compiler
              .getTask(
                  printed,
                  files,
                  found,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(
                      written.keySet().stream().map(Path::of).toList()))
              .call();
    }
    List<String> refusals =
        found.getDiagnostics().stream()
            .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
            .map(message -> place(message, written) + ": " + message.getMessage(Locale.ROOT))
            .toList();
    return compiled
        ? refusals
        : Stream.concat(refusals.stream(), printed.toString().lines()).toList();
  }

  private static String place(
      Diagnostic<? extends JavaFileObject> message, Map<URI, SourceUnit> written) {
    JavaFileObject source = message.getSource();
    SourceUnit unit = source == null ? null : written.get(source.toUri());
    return unit == null ? String.valueOf(source) : unit.origin(message.getLineNumber());
  }
}
