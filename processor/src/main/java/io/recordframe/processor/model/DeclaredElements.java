package io.recordframe.processor.model;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of what a parsed file declares, by their names: a parser knows no elements.
 */
final class DeclaredElements {

  private final Set<TypeElement> topLevel;

  /** The elements of the file that declares the given top-level types, at least one. */
  DeclaredElements(Set<TypeElement> topLevel) {
    this.topLevel = topLevel;
  }

  /**
   * The element of a declaration, or the first type for the whole file.
   *
   * @return the element; null for what is no declaration, or is declared inside code
   */
  @Nullable Element of(TreePath path) {
    return switch (path.getLeaf()) {
      case CompilationUnitTree _ -> topLevel.iterator().next();
      case ClassTree type -> named(type.getSimpleName(), typesBeside(path));
      case MethodTree method -> declaredBy(method, ElementFilter.methodsIn(membersBeside(path)));
      case VariableTree field ->
          named(field.getName(), ElementFilter.fieldsIn(membersBeside(path)));
      default -> null;
    };
  }

  private Collection<? extends TypeElement> typesBeside(TreePath path) {
    return path.getParentPath().getLeaf() instanceof CompilationUnitTree
        ? topLevel
        : ElementFilter.typesIn(membersBeside(path));
  }

  private List<? extends Element> membersBeside(TreePath path) {
    TreePath owner = path.getParentPath();
    return owner.getLeaf() instanceof ClassTree && of(owner) instanceof TypeElement type
        ? type.getEnclosedElements()
        : List.of();
  }

  private static @Nullable Element named(
      CharSequence name, Collection<? extends Element> elements) {
    return elements.stream()
        .filter(element -> element.getSimpleName().contentEquals(name))
        .findFirst()
        .orElse(null);
  }

  /** The method with the name and the parameters' names; constructors are left to their types. */
  private static @Nullable Element declaredBy(
      MethodTree tree, Collection<? extends ExecutableElement> methods) {
    List<String> parameters =
        tree.getParameters().stream().map(each -> each.getName().toString()).toList();
    return methods.stream()
        .filter(method -> method.getSimpleName().contentEquals(tree.getName()))
        .filter(method ->
            method.getParameters().stream()
                .map(each -> each.getSimpleName().toString())
                .toList()
                .equals(parameters))
        .findFirst()
        .orElse(null);
  }
}
