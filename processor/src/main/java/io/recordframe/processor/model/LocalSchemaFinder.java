package io.recordframe.processor.model;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds schemas that are declared inside code. Annotation processing never hands these out, so they
 * are looked for in syntax trees: those of javac, and under other compilers those of the JDK's
 * parser.
 */
public final class LocalSchemaFinder {

  private static final String ANNOTATION_PACKAGE = "io.recordframe.annotation";

  private LocalSchemaFinder() {}

  /** Finds the local schemas in the given top-level types, in the order of the source. */
  public static List<LocalSchema> find(
      ProcessingEnvironment environment, ParsedSources sources, Set<? extends Element> types) {
    String compiler = environment.getClass().getModule().getName();
    return "jdk.compiler".equals(compiler)
        ? Scanner.find(environment, types)
        : Scanner.find(sources, ElementFilter.typesIn(types));
  }

  /** Apart, so that where there are no such trees nothing is loaded that names them. */
  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final Function<TreePath, @Nullable Element> elements;
    private final List<LocalSchema> found = new ArrayList<>();

    private Scanner(Trees trees, Function<TreePath, @Nullable Element> elements) {
      this.trees = trees;
      this.elements = elements;
    }

    static List<LocalSchema> find(ProcessingEnvironment environment, Set<? extends Element> types) {
      Trees trees = Trees.instance(environment);
      Scanner scanner = new Scanner(trees, trees::getElement);
      for (Element type : types) {
        TreePath path = trees.getPath(type);
        if (path != null) {
          scanner.scan(path, null);
        }
      }
      return scanner.found;
    }

    static List<LocalSchema> find(ParsedSources sources, Set<TypeElement> types) {
      Map<ParsedSource, Set<TypeElement>> files = new LinkedHashMap<>();
      for (TypeElement type : types) {
        sources
            .mentioning("Schema", type)
            .ifPresent(file -> files.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(type));
      }
      List<LocalSchema> found = new ArrayList<>();
      files.forEach((file, declared) -> {
        Scanner scanner = new Scanner(file.trees(), new DeclaredElements(declared)::of);
        scanner.scan(new TreePath(file.unit()), null);
        found.addAll(scanner.found);
      });
      return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      if (isLocal() && type.getModifiers().getAnnotations().stream().anyMatch(this::isSchema)) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, type);
        found.add(
            new LocalSchema(
                around(), type.getSimpleName().toString(), unit.getLineMap().getLineNumber(start)));
      }
      return super.visitClass(type, null);
    }

    /** Whether the current type, or one around it, is declared inside code. */
    private boolean isLocal() {
      TreePath path = getCurrentPath();
      while (path.getLeaf() instanceof ClassTree) {
        path = path.getParentPath();
      }
      return !(path.getLeaf() instanceof CompilationUnitTree);
    }

    private Element around() {
      TreePath path = getCurrentPath().getParentPath();
      Element element = elements.apply(path);
      while (element == null) {
        path = path.getParentPath();
        element = elements.apply(path);
      }
      return element;
    }

    private boolean isSchema(AnnotationTree annotation) {
      String name = annotation.getAnnotationType().toString();
      return name.equals(ANNOTATION_PACKAGE + ".Schema")
          || (name.equals("Schema") && importsSchema(getCurrentPath().getCompilationUnit()));
    }

    private static boolean importsSchema(CompilationUnitTree unit) {
      Set<String> imports =
          unit.getImports().stream()
              .map(ImportTree::getQualifiedIdentifier)
              .map(Object::toString)
              .collect(Collectors.toSet());
      return imports.contains(ANNOTATION_PACKAGE + ".Schema")
          || imports.contains(ANNOTATION_PACKAGE + ".*");
    }
  }
}
