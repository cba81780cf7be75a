package io.recordframe.processor.diagnostic;

/**
 * One fault in the user's source.
 *
 * @param id what kind of fault it is
 * @param location where it stands
 * @param found what was found there, as a sentence without its full stop
 * @param remedy what to do about it, as a sentence without its full stop
 */
public record Diagnostic(DiagnosticId id, Location location, String found, String remedy) {

  /** The whole text that the user reads. */
  public String message() {
    return "%s: %s\n    Found: %s.\n    Remedy: %s.".formatted(id.name(), id.rule(), found, remedy);
  }
}
