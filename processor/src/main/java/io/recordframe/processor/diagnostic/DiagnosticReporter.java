package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ParsedSources;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Hands reports to the compiler; nothing else in the processor talks to the {@link Messager}. */
public final class DiagnosticReporter {

  private final Messager messager;
  private final ParsedSources sources;
  private final boolean showsRecords;

  /**
   * Reports to a compilation.
   *
   * @param sources where to look for places that the compiler does not show
   */
  public DiagnosticReporter(Messager messager, ParsedSources sources) {
    this.messager = messager;
    this.sources = sources;
    // The Eclipse compiler has no file and line for records, nor for anything inside them.
    this.showsRecords = !messager.getClass().getName().startsWith("org.eclipse.jdt.");
  }

  /** Reports every fault as an error at its place. */
  public void report(ValidationReport report) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      Location location = diagnostic.location();
      messager.printMessage(
          Kind.ERROR,
          isShown(location.element())
              ? diagnostic.message()
              : diagnostic.message() + "\n    Place: %s.".formatted(place(location)),
          location.element(),
          location.annotation().orElse(null),
          location.value().orElse(null));
    }
  }

  private boolean isShown(Element element) {
    return showsRecords
        || (element.getKind() != ElementKind.RECORD
            && element.getKind() != ElementKind.RECORD_COMPONENT);
  }

  /** The place in words, where the compiler cannot show it. */
  private String place(Location location) {
    return sources
        .place(location.element(), location.annotation(), location.value())
        .map(place -> "%s:%d".formatted(place.file(), place.line()))
        .orElseGet(() -> named(location.element()));
  }

  private static String named(Element element) {
    return element.getEnclosingElement() instanceof TypeElement owner
            && element.getKind() == ElementKind.RECORD_COMPONENT
        ? "component '%s' of record %s"
            .formatted(element.getSimpleName(), DeclaredName.of(owner).qualified())
        : "record %s".formatted(element);
  }
}
