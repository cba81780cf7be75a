package io.recordframe.documents;

import io.recordframe.documents.Part.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compilation units that the code of a document makes. Types and members of all fences are
 * there for each fence, as is what the file of the document's name among the test's resources
 * declares: what the text says is there already. The statements of a fence are a method.
 */
final class DocumentSources {

  private static final Path RESOURCES = Path.of("src/test/resources/documents");

  private static final List<String> IMPORTS =
      List.of(
          "import io.recordframe.*;",
          "import io.recordframe.annotation.*;",
          "import io.recordframe.annotation.Column;",
          "import io.recordframe.codec.*;",
          "import io.recordframe.engine.tck.stub.StubEngine;",
          "import io.recordframe.expression.*;",
          "import io.recordframe.file.*;",
          "import io.recordframe.function.*;",
          "import io.recordframe.plan.algebra.Relation;",
          "import io.recordframe.plan.batch.*;",
          "import io.recordframe.plan.codec.*;",
          "import io.recordframe.plan.engine.*;",
          "import io.recordframe.plan.error.*;",
          "import io.recordframe.plan.function.*;",
          "import jakarta.validation.constraints.*;",
          "import java.math.*;",
          "import java.nio.file.*;",
          "import java.security.*;",
          "import java.time.*;",
          "import java.util.*;",
          "import java.util.stream.Stream;",
          "import org.jspecify.annotations.Nullable;",
          "import static io.recordframe.Column.col;",
          "import static io.recordframe.expression.Expressions.*;",
          "import static io.recordframe.function.Types.*;");

  private DocumentSources() {}

  /** The units of a document; each class of statements is called {@code Line}, and its line. */
  static List<SourceUnit> of(String document, String packageName) throws IOException {
    Path path = Path.of("..").resolve(document);
    List<Fence> fences = Fence.of(document, Files.readAllLines(path));
    List<Part> parts = new ArrayList<>(given(document));
    fences.forEach(fence -> parts.addAll(Part.of(fence)));
    List<SourceUnit> units = new ArrayList<>();
    SourceUnit members = unit("Members", packageName);
    members.add("class Members {");
    for (Part part : parts) {
      switch (part.kind()) {
        case TYPE -> units.add(type(part, packageName));
        case MEMBER -> members.add(part);
        case STATEMENT -> {}
      }
    }
    members.add("}");
    units.add(members);
    for (Fence fence : fences) {
      List<Part> statements =
          Part.of(fence).stream().filter(part -> part.kind() == Kind.STATEMENT).toList();
      if (!statements.isEmpty()) {
        units.add(statements(fence, statements, packageName));
      }
    }
    return units;
  }

  private static SourceUnit type(Part part, String packageName) {
    SourceUnit unit =
        unit("Type" + part.line() + (part.document().endsWith(".md") ? "" : "Given"), packageName);
    unit.add(part);
    return unit;
  }

  private static SourceUnit statements(Fence fence, List<Part> parts, String packageName) {
    SourceUnit unit = unit("Line" + fence.line(), packageName);
    unit.add("public class Line" + fence.line() + " extends Members {");
    unit.add("public static void run() throws Exception {");
    parts.forEach(unit::add);
    unit.add("}}");
    return unit;
  }

  private static SourceUnit unit(String name, String packageName) {
    SourceUnit unit = new SourceUnit(name);
    unit.add("package " + packageName + ";");
    IMPORTS.forEach(unit::add);
    return unit;
  }

  private static List<Part> given(String document) {
    Path file = RESOURCES.resolve(Path.of(document.replace(".md", ".java.txt")).getFileName());
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return Part.of(new Fence(file.toString(), 1, String.join("\n", lines.toList())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
