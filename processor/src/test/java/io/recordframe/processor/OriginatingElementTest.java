package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.annotation.Function;
import io.recordframe.annotation.Schema;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incremental builds rely on knowing of which source each generated file comes. */
class OriginatingElementTest {

  @Test
  void everyGeneratedFileComesOfTheSourceOfItsTypeAlone(@TempDir Path folder) throws IOException {
    Map<String, List<String>> origins = new TreeMap<>();
    List<Path> sources =
        List.of(
            Files.writeString(
                folder.resolve("Order.java"),
                "@%s record Order(long id, Address address) {}".formatted(Schema.class.getName())),
            Files.writeString(
                folder.resolve("Address.java"),
                "@%s record Address(String city) {}".formatted(Schema.class.getName())),
            Files.writeString(
                folder.resolve("Broken.java"),
                "@%s(from = Order.class) record Broken(Long id) {}"
                    .formatted(Schema.class.getName())),
            Files.writeString(
                folder.resolve("Pricing.java"),
                "class Pricing { @%s static long next(long id) { return id + 1; } }"
                    .formatted(Function.class.getName())));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              new OriginRecorder(standard, origins),
              _ -> {},
              List.of("-proc:only"),
              null,
              standard.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new SchemaProcessor()));
      task.call();
    }

    assertThat(origins)
        .containsOnly(
            Map.entry("AddressColumns", List.of("Address.java")),
            Map.entry("AddressFrame", List.of("Address.java")),
            Map.entry("BrokenColumns", List.of("Broken.java")),
            Map.entry("BrokenFrame", List.of("Broken.java")),
            Map.entry("NullableAddressColumns", List.of("Address.java")),
            Map.entry("NullableBrokenColumns", List.of("Broken.java")),
            Map.entry("NullableOrderColumns", List.of("Order.java")),
            Map.entry("OrderColumns", List.of("Order.java")),
            Map.entry("OrderFrame", List.of("Order.java")),
            Map.entry("PricingFunctions", List.of("Pricing.java")));
  }

  private static final class OriginRecorder
      extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, List<String>> origins;

    OriginRecorder(StandardJavaFileManager manager, Map<String, List<String>> origins) {
      super(manager);
      this.origins = origins;
    }

    @Override
    public JavaFileObject getJavaFileForOutputForOriginatingFiles(
        Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject... originatingFiles)
        throws IOException {
      origins.put(
          className,
          Arrays.stream(originatingFiles)
              .map(file -> Path.of(file.getName()).getFileName().toString())
              .toList());
      return super.getJavaFileForOutputForOriginatingFiles(
          location, className, kind, originatingFiles);
    }
  }
}
