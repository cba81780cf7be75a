package io.recordframe.constraint;

/** What a container holds many of, one after the other. */
public enum Part implements Step {
  /** The elements of a list. */
  ELEMENT,
  /** The keys of a map. */
  KEY,
  /** The values of a map. */
  VALUE
}
