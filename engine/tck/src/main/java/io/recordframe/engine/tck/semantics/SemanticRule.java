package io.recordframe.engine.tck.semantics;

import java.util.List;

/**
 * What holds on every engine.
 *
 * @param subject what it is about, such as {@code Nulls}
 * @param rule the rule, in one or a few sentences
 * @param examples what shows it
 */
public record SemanticRule(String subject, String rule, List<Example> examples) {

  /** Copies. */
  public SemanticRule {
    examples = List.copyOf(examples);
  }
}
