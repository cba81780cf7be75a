package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.DeclaredName;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Hands reports to the compiler; nothing else in the processor talks to the {@link Messager}. */
public final class DiagnosticReporter {

  private final Messager messager;
  private final boolean showsRecords;

  /** Reports to the messager of a compilation. */
  public DiagnosticReporter(Messager messager) {
    this.messager = messager;
    // The Eclipse compiler has no file and line for records, nor for anything inside them.
    this.showsRecords = !messager.getClass().getName().startsWith("org.eclipse.jdt.");
  }

  /** Reports every fault as an error at its place. */
  public void report(ValidationReport report) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      Location location = diagnostic.location();
      messager.printMessage(
          Kind.ERROR,
          showsRecords
              ? diagnostic.message()
              : diagnostic.message() + writtenPlace(location.element()),
          location.element(),
          location.annotation().orElse(null),
          location.value().orElse(null));
    }
  }

  /** The place as a line of the message, where the compiler cannot show it. */
  private static String writtenPlace(Element element) {
    if (element.getKind() == ElementKind.RECORD_COMPONENT
        && element.getEnclosingElement() instanceof TypeElement owner) {
      return "\n    Place: component '%s' of record %s."
          .formatted(element.getSimpleName(), DeclaredName.of(owner).qualified());
    }
    if (element.getKind() == ElementKind.RECORD && element instanceof TypeElement type) {
      return "\n    Place: record %s.".formatted(DeclaredName.of(type).qualified());
    }
    return "";
  }
}
