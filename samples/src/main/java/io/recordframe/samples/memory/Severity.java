package io.recordframe.samples.memory;

/** How bad it is. */
enum Severity {
  /** Nothing to do. */
  LOW,
  /** Look at it. */
  HIGH
}
