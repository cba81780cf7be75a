package io.recordframe.inference;

import java.util.List;

/** A type to be written. */
sealed interface TypeOutline {

  /** The type's simple name. */
  String name();

  /**
   * A schema record.
   *
   * @param name its simple name
   * @param components its components, in order
   * @param nested the types that its components need, declared in it
   */
  record RecordOutline(String name, List<ComponentOutline> components, List<TypeOutline> nested)
      implements TypeOutline {
    public RecordOutline {
      components = List.copyOf(components);
      nested = List.copyOf(nested);
    }
  }

  /**
   * An enum.
   *
   * @param name its simple name
   * @param constants its constants, in order
   */
  record EnumOutline(String name, List<String> constants) implements TypeOutline {
    public EnumOutline {
      constants = List.copyOf(constants);
    }
  }
}
