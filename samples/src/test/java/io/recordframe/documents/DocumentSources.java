package io.recordframe.documents;

import io.recordframe.documents.Part.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The compilation units that the code of a document makes. Types and members of all fences are
 * there for each fence, as is what the file of the document's name among the test's resources
 * declares: what the text says is there already. The statements of a fence are a method.
 */
final class DocumentSources {

  private static final Path RESOURCES = Path.of("src/test/resources/documents");

  private static final String GUIDE = "docs/guide.md";

  private static final List<String> OF_THE_JDK =
      List.of(
          "java.math.*",
          "java.nio.file.*",
          "java.security.*",
          "java.time.*",
          "java.util.*",
          "java.util.stream.Stream");

  /** What only those need who distribute plans, or write functions over columns. */
  private static final List<String> FURTHER =
      List.of(
          "io.recordframe.annotation.Function",
          "io.recordframe.codec.*",
          "io.recordframe.plan.algebra.Relation",
          "io.recordframe.plan.batch.*",
          "io.recordframe.plan.codec.*",
          "io.recordframe.substrait.*",
          "io.recordframe.plan.function.*");

  private static final Pattern IMPORT_ROW = Pattern.compile("\\| .* \\| `([\\w.* ]+)` \\|");

  private DocumentSources() {}

  /** The units of a document; each class of statements is called {@code Line}, and its line. */
  static List<SourceUnit> of(String document, String packageName) throws IOException {
    Path path = Path.of("..").resolve(document);
    List<Fence> fences = Fence.of(document, Files.readAllLines(path));
    List<Part> parts = new ArrayList<>(given(document));
    fences.stream().filter(fence -> !fence.isFile()).forEach(fence -> parts.addAll(Part.of(fence)));
    List<SourceUnit> units = new ArrayList<>();
    fences.stream().filter(Fence::isFile).map(DocumentSources::file).forEach(units::add);
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
      if (!fence.isFile() && !statements.isEmpty()) {
        units.add(statements(fence, statements, packageName));
      }
    }
    return units;
  }

  private static SourceUnit type(Part part, String packageName) throws IOException {
    SourceUnit unit =
        unit("Type" + part.line() + (part.document().endsWith(".md") ? "" : "Given"), packageName);
    unit.add(part);
    return unit;
  }

  private static SourceUnit statements(Fence fence, List<Part> parts, String packageName)
      throws IOException {
    SourceUnit unit = unit("Line" + fence.line(), packageName);
    unit.add("public class Line" + fence.line() + " extends Members {");
    unit.add("public static void run() throws Exception {");
    parts.forEach(unit::add);
    unit.add("}}");
    return unit;
  }

  private static SourceUnit file(Fence fence) {
    SourceUnit unit = new SourceUnit("File" + fence.line());
    unit.add(new Part(Kind.TYPE, fence.document(), fence.line(), fence.code()));
    return unit;
  }

  /** A unit that imports what the guide says is to be imported, and more of the JDK and others. */
  static SourceUnit unit(String name, String packageName) throws IOException {
    SourceUnit unit = new SourceUnit(name);
    unit.add("package " + packageName + ";");
    Stream.of(importsOfTheGuide(), OF_THE_JDK, FURTHER)
        .flatMap(List::stream)
        .forEach(imported -> unit.add("import " + imported + ";"));
    return unit;
  }

  private static List<String> importsOfTheGuide() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..").resolve(GUIDE));
    int start = lines.indexOf("| What | Import |");
    if (start < 0) {
      throw new IllegalStateException("The guide has no table of what to import");
    }
    return lines.subList(start + 2, lines.size()).stream()
        .map(IMPORT_ROW::matcher)
        .takeWhile(Matcher::matches)
        .map(row -> row.group(1))
        .toList();
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
