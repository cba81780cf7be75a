package io.recordframe.processor.model;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The source files of a compilation, read a second time by the JDK's parser. The Eclipse compiler
 * tells an annotation processor neither the line of a record nor what stands inside code.
 *
 * <p>Where the JDK has no compiler, or a file cannot be read, nothing is known of it.
 */
public final class ParsedSources {

  /** Where a part of the source stands. */
  public record Place(String file, long line) {}

  private final Elements elements;
  private final Optional<JavaCompiler> javac;
  private final Map<String, Optional<ParsedSource>> files = new HashMap<>();

  /** The sources of a compilation. */
  public ParsedSources(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.javac = Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).filter(_ -> hasTrees());
  }

  /** Whether the class path of the processor reaches the JDK's syntax trees. */
  private static boolean hasTrees() {
    try {
      Class.forName("com.sun.source.util.JavacTask", false, ParsedSources.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException unreachable) {
      return false;
    }
  }

  /**
   * Where a type or component stands, an annotation on it, or a value in that annotation.
   *
   * @return the place; empty when it is not known
   */
  public Optional<Place> place(
      Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
    return file(element)
        .flatMap(file ->
            parsed(file)
                .flatMap(source -> source.line(element, annotation, value))
                .map(line -> new Place(file.getName(), line)));
  }

  /** The file of a type, where its text has a word. */
  Optional<ParsedSource> mentioning(String word, TypeElement type) {
    return file(type).filter(file -> mentions(file, word)).flatMap(this::parsed);
  }

  private static boolean mentions(JavaFileObject file, String word) {
    try {
      return file.getCharContent(true).toString().contains(word);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Optional<JavaFileObject> file(Element element) {
    if (javac.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(elements.getFileObjectOf(element))
          .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE);
    } catch (UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }

  private Optional<ParsedSource> parsed(JavaFileObject file) {
    return files.computeIfAbsent(
        file.toUri().toString(), _ -> javac.flatMap(compiler -> parsed(compiler, file)));
  }

  private static Optional<ParsedSource> parsed(JavaCompiler compiler, JavaFileObject file) {
    try {
      return ParsedSource.parse(compiler, file);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
