package io.recordframe.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What can be said of a schema in error.
 *
 * @param origin the type that carries {@code @Schema}
 * @param name its name
 * @param visibility its visibility
 * @param nameable whether generated code can use it as the type of rows: that of a record without
 *     type parameters that is not private
 * @param components the components whose type is known, or can be guessed
 * @param hasFrom whether it says what it evolves from
 * @param stagedBuilder whether a staged builder was asked for
 */
public record StubModel(
    TypeElement origin,
    DeclaredName name,
    Visibility visibility,
    boolean nameable,
    List<ComponentModel> components,
    boolean hasFrom,
    boolean stagedBuilder) {

  /** Takes a copy of the components. */
  public StubModel {
    components = List.copyOf(components);
  }
}
