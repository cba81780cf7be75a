package io.recordframe.processor.model;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.recordframe.processor.model.LocalDeclaration.Kind;
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
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds schemas, and functions of classes, that are declared inside code. Annotation processing
 * never hands these out, so they are looked for in syntax trees: those of javac, and under other
 * compilers those of the JDK's parser.
 */
public final class LocalDeclarationFinder {

  private static final String ANNOTATION_PACKAGE = "io.recordframe.annotation";

  private LocalDeclarationFinder() {}

  /**
   * Finds what is declared inside code in the given top-level types, in the order of the source.
   */
  public static List<LocalDeclaration> find(
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
    private final List<LocalDeclaration> found = new ArrayList<>();

    private Scanner(Trees trees, Function<TreePath, @Nullable Element> elements) {
      this.trees = trees;
      this.elements = elements;
    }

    static List<LocalDeclaration> find(
        ProcessingEnvironment environment, Set<? extends Element> types) {
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

    static List<LocalDeclaration> find(ParsedSources sources, Set<TypeElement> types) {
      Map<ParsedSource, Set<TypeElement>> files = new LinkedHashMap<>();
      for (TypeElement type : types) {
        for (Kind kind : Kind.values()) {
          sources
              .mentioning(kind.annotation(), type)
              .ifPresent(file -> files.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(type));
        }
      }
      List<LocalDeclaration> found = new ArrayList<>();
      files.forEach((file, declared) -> {
        Scanner scanner = new Scanner(file.trees(), new DeclaredElements(declared)::of);
        scanner.scan(new TreePath(file.unit()), null);
        found.addAll(scanner.found);
      });
      return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      if (isLocal(getCurrentPath())) {
        add(Kind.SCHEMA, type, type.getSimpleName(), type.getModifiers());
      }
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      if (isLocal(getCurrentPath().getParentPath())) {
        add(Kind.FUNCTION, method, method.getName(), method.getModifiers());
      }
      return super.visitMethod(method, null);
    }

    private void add(Kind kind, Tree declaration, Name name, ModifiersTree modifiers) {
      if (modifiers.getAnnotations().stream().noneMatch(it -> isOf(kind, it))) {
        return;
      }
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      long start = trees.getSourcePositions().getStartPosition(unit, declaration);
      found.add(
          new LocalDeclaration(
              kind, around(), name.toString(), unit.getLineMap().getLineNumber(start)));
    }

    /** Whether a type, or one around it, is declared inside code. */
    private static boolean isLocal(TreePath type) {
      return !(aroundTypes(type).getLeaf() instanceof CompilationUnitTree);
    }

    /** What the outermost type is declared in that is around a type without code between them. */
    private static TreePath aroundTypes(TreePath type) {
      TreePath path = type;
      while (path.getLeaf() instanceof ClassTree) {
        path = path.getParentPath();
      }
      return path;
    }

    /** A member or type, as all compilers know them; javac knows elements inside code as well. */
    private Element around() {
      TreePath current = getCurrentPath();
      TreePath path =
          aroundTypes(current.getLeaf() instanceof ClassTree ? current : current.getParentPath());
      Element element = null;
      while (element == null) {
        boolean isMember =
            path.getLeaf() instanceof ClassTree
                || path.getParentPath().getLeaf() instanceof ClassTree;
        element = isMember ? elements.apply(path) : null;
        path = path.getParentPath();
      }
      return element;
    }

    private boolean isOf(Kind kind, AnnotationTree annotation) {
      String name = annotation.getAnnotationType().toString();
      return name.equals(ANNOTATION_PACKAGE + "." + kind.annotation())
          || (name.equals(kind.annotation())
              && imports(getCurrentPath().getCompilationUnit(), kind.annotation()));
    }

    private static boolean imports(CompilationUnitTree unit, String annotation) {
      Set<String> imports =
          unit.getImports().stream()
              .map(ImportTree::getQualifiedIdentifier)
              .map(Object::toString)
              .collect(Collectors.toSet());
      return imports.contains(ANNOTATION_PACKAGE + "." + annotation)
          || imports.contains(ANNOTATION_PACKAGE + ".*");
    }
  }
}
