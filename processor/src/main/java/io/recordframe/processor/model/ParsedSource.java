package io.recordframe.processor.model;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** A source file as the JDK's parser reads it, for compilers that do not show what they read. */
final class ParsedSource {

  /** Where javac would point to, were it to say something of the part it was asked for last. */
  private static final class Pointer implements DiagnosticListener<JavaFileObject> {

    private long line;

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
      line = diagnostic.getLineNumber();
    }
  }

  private final CompilationUnitTree unit;
  private final Trees trees;
  private final Pointer pointer;

  private ParsedSource(CompilationUnitTree unit, Trees trees, Pointer pointer) {
    this.unit = unit;
    this.trees = trees;
    this.pointer = pointer;
  }

  /**
   * Parses a file. What is wrong with its syntax is left to the compiler that runs.
   *
   * @return the file, unless the parser makes nothing of it
   * @throws IOException if it cannot be read
   */
  static Optional<ParsedSource> parse(JavaCompiler javac, JavaFileObject file) throws IOException {
    Pointer pointer = new Pointer();
    JavacTask task =
        (JavacTask)
            javac.getTask(
                Writer.nullWriter(), null, pointer, List.of("-proc:none"), null, List.of(file));
    Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
    return units.hasNext()
        ? Optional.of(new ParsedSource(units.next(), Trees.instance(task), pointer))
        : Optional.empty();
  }

  CompilationUnitTree unit() {
    return unit;
  }

  Trees trees() {
    return trees;
  }

  /**
   * The line, counted from 1, of a type or component, of an annotation on it, or of a value in that
   * annotation; empty when the file has none of these.
   */
  Optional<Long> line(
      Element element, Optional<AnnotationMirror> mirror, Optional<AnnotationValue> value) {
    return tree(element)
        .map(tree -> mirror.flatMap(each -> annotation(tree, each, value)).orElse(tree))
        .map(this::lineOf);
  }

  private long lineOf(Tree tree) {
    trees.printMessage(Diagnostic.Kind.NOTE, "", tree, unit);
    return pointer.line;
  }

  private Optional<Tree> tree(Element element) {
    if (element instanceof TypeElement type) {
      return type(type).map(Tree.class::cast);
    }
    return element.getEnclosingElement() instanceof TypeElement owner
        ? type(owner).flatMap(tree -> component(tree, element))
        : Optional.empty();
  }

  private Optional<ClassTree> type(TypeElement type) {
    Stream<? extends Tree> candidates = unit.getTypeDecls().stream();
    Optional<ClassTree> found = Optional.empty();
    for (String name : DeclaredName.of(type).simpleNames()) {
      found =
          candidates
              .filter(ClassTree.class::isInstance)
              .map(ClassTree.class::cast)
              .filter(tree -> tree.getSimpleName().contentEquals(name))
              .findFirst();
      candidates = found.stream().flatMap(tree -> tree.getMembers().stream());
    }
    return found;
  }

  private static Optional<Tree> component(ClassTree type, Element component) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(tree -> tree.getName().contentEquals(component.getSimpleName()))
        .map(Tree.class::cast)
        .findFirst();
  }

  private static Optional<Tree> annotation(
      Tree annotated, AnnotationMirror mirror, Optional<AnnotationValue> value) {
    ModifiersTree modifiers =
        annotated instanceof ClassTree type
            ? type.getModifiers()
            : ((VariableTree) annotated).getModifiers();
    String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
    return modifiers.getAnnotations().stream()
        .filter(tree -> ("." + tree.getAnnotationType()).endsWith("." + name))
        .findFirst()
        .map(tree -> value.flatMap(each -> written(tree, mirror, each)).orElse(tree));
  }

  private static Optional<Tree> written(
      AnnotationTree annotation, AnnotationMirror mirror, AnnotationValue value) {
    String name =
        mirror.getElementValues().entrySet().stream()
            .filter(entry -> Objects.equals(entry.getValue(), value))
            .map(Map.Entry::getKey)
            .map(element -> element.getSimpleName().toString())
            .findFirst()
            .orElse("");
    return annotation.getArguments().stream()
        .filter(AssignmentTree.class::isInstance)
        .map(AssignmentTree.class::cast)
        .filter(assignment -> assignment.getVariable().toString().equals(name))
        .<Tree>map(AssignmentTree::getExpression)
        .findFirst();
  }
}
