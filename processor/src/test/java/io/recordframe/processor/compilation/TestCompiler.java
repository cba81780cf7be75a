package io.recordframe.processor.compilation;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers under which the processor is tested. */
public enum TestCompiler {
  JAVAC {
    @Override
    JavaCompiler create() {
      return ToolProvider.getSystemJavaCompiler();
    }

    @Override
    List<String> options() {
      // As under Error Prone: code is checked in full even after a processor has reported errors.
      return List.of(
          "--release", "25", "-Xlint:all,-processing", "-parameters", "--should-stop=ifError=FLOW");
    }
  },
  ECJ {
    @Override
    JavaCompiler create() {
      return new EclipseCompiler();
    }

    @Override
    List<String> options() {
      return List.of("--release", "25", "-parameters");
    }
  };

  abstract JavaCompiler create();

  abstract List<String> options();

  /** What the names of files with recorded messages end in. */
  public String suffix() {
    return this == JAVAC ? ".txt" : ".ecj.txt";
  }

  /**
   * Compiles sources in a folder of their own.
   *
   * @param folder an empty folder
   * @param classPath what to compile against, besides the class path of the test
   * @param processors the processors to run, in their order; none to compile without any
   */
  public Compilation compile(
      Path folder,
      List<Path> classPath,
      List<? extends Processor> processors,
      SourceFile... sources) {
    try {
      return compileIn(folder, classPath, processors, sources);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Compilation compileIn(
      Path folder, List<Path> classPath, List<? extends Processor> processors, SourceFile[] sources)
      throws IOException {
    Path sourceFolder = Files.createDirectories(folder.resolve("source"));
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (SourceFile source : sources) {
      Path file = sourceFolder.resolve(source.path());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.content()));
    }
    JavaCompiler compiler = create();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean succeeded;
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      List<Path> path = new ArrayList<>(classPath);
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        path.add(Path.of(entry));
      }
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      List<String> options = new ArrayList<>(options());
      if (processors.isEmpty()) {
        options.add("-proc:none");
      }
      StringWriter output = new StringWriter();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              output,
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setLocale(Locale.ROOT);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      succeeded = task.call();
    }
    return new Compilation(
        succeeded,
        problems(diagnostics, sourceFolder, Diagnostic.Kind.ERROR),
        problems(diagnostics, sourceFolder, Diagnostic.Kind.WARNING),
        read(generated),
        classes);
  }

  private static List<Problem> problems(
      DiagnosticCollector<JavaFileObject> diagnostics, Path sourceFolder, Diagnostic.Kind kind) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == kind)
        .map(diagnostic ->
            new Problem(
                diagnostic.getSource() == null
                    ? ""
                    : sourceFolder.relativize(Path.of(diagnostic.getSource().toUri())).toString(),
                diagnostic.getLineNumber(),
                reindented(diagnostic.getMessage(Locale.ROOT))))
        .sorted()
        .toList();
  }

  /** Javac indents the lines after the first by two more than they are. */
  private static String reindented(String message) {
    return message.lines().map(line -> line.replaceFirst("^ {6}", "    ")).collect(joining("\n"));
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
