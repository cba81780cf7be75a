package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Objects;

/**
 * An extension applied to relations. What it reads is the relation that it stands for, so that
 * whoever walks a plan meets known relations behind it; engines run that one.
 */
public final class ExtensionRelation implements Relation {

  private final RelationExtension extension;
  private final List<Relation> arguments;
  private final Relation expansion;
  private final Schema schema;

  /**
   * Expands the extension.
   *
   * @param extension what is applied
   * @param arguments what it is applied to
   * @throws IllegalArgumentException if it cannot be applied to these, or gives no relation
   */
  public ExtensionRelation(RelationExtension extension, List<Relation> arguments) {
    this.extension = Objects.requireNonNull(extension, "extension");
    this.arguments = List.copyOf(arguments);
    Relation expanded = extension.expand(this.arguments);
    if (expanded == null) {
      throw new IllegalArgumentException(
          "The extension '%s' (%s) stands for no relation: expand gave null"
              .formatted(extension.name(), extension.getClass().getName()));
    }
    this.expansion = expanded;
    this.schema = Schemas.ofRows(expanded);
  }

  /**
   * What is applied.
   *
   * @return the extension
   */
  public RelationExtension extension() {
    return extension;
  }

  /**
   * What it is applied to.
   *
   * @return the relations in order
   */
  public List<Relation> arguments() {
    return arguments;
  }

  /**
   * What it stands for.
   *
   * @return the relation that gives its rows
   */
  public Relation expansion() {
    return expansion;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public List<Relation> inputs() {
    return List.of(expansion);
  }

  /** Two are equal when their extensions and what these are applied to are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ExtensionRelation relation
        && extension.equals(relation.extension)
        && arguments.equals(relation.arguments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(extension, arguments);
  }

  @Override
  public String toString() {
    return "ExtensionRelation[extension=%s, arguments=%s]".formatted(extension, arguments);
  }
}
