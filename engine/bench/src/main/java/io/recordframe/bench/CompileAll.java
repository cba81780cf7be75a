package io.recordframe.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A process that compiles a folder and prints the CPU seconds of all it did. */
final class CompileAll {

  static final String PROCESSED = "processed";
  static final String PLAIN = "plain";

  private CompileAll() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    String classPath = System.getProperty("java.class.path");
    Path output = Files.createDirectories(folder.resolve("classes"));
    List<String> options =
        new ArrayList<>(List.of("-d", output.toString(), "-classpath", classPath));
    if (arguments[1].equals(PROCESSED)) {
      options.addAll(
          List.of(
              "-processorpath",
              classPath,
              "-processor",
              "io.recordframe.processor.SchemaProcessor"));
    } else {
      options.add("-proc:none");
    }
    try (Stream<Path> sources = Files.list(folder)) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The compiler ended with code " + code);
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() / 1e9);
  }
}
