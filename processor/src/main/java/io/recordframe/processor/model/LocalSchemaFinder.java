package io.recordframe.processor.model;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds schemas that are declared inside code. Annotation processing never hands these out, so they
 * are looked for in javac's syntax trees; under other compilers they stay unnoticed.
 */
public final class LocalSchemaFinder {

  private static final String ANNOTATION_PACKAGE = "io.recordframe.annotation";

  private LocalSchemaFinder() {}

  /** Finds the local schemas in the given top-level types, in the order of the source. */
  public static List<LocalSchema> find(
      ProcessingEnvironment environment, Set<? extends Element> types) {
    String compiler = environment.getClass().getModule().getName();
    return "jdk.compiler".equals(compiler) ? Javac.find(environment, types) : List.of();
  }

  /** Apart, so that compilers without javac's trees never load what names them. */
  private static final class Javac extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final List<LocalSchema> found = new ArrayList<>();

    private Javac(Trees trees) {
      this.trees = trees;
    }

    static List<LocalSchema> find(ProcessingEnvironment environment, Set<? extends Element> types) {
      Javac scanner = new Javac(Trees.instance(environment));
      for (Element type : types) {
        TreePath path = scanner.trees.getPath(type);
        if (path != null) {
          scanner.scan(path, null);
        }
      }
      return scanner.found;
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
      Element element = trees.getElement(path);
      while (element == null) {
        path = path.getParentPath();
        element = trees.getElement(path);
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
