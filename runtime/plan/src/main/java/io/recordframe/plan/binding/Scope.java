package io.recordframe.plan.binding;

import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What expressions over one input may refer to: the input's columns, each part of which belongs to
 * a relation.
 *
 * @param schema the input's columns
 * @param slots the relations side by side
 * @param session the session that the input belongs to
 */
public record Scope(Schema schema, List<Slot> slots, SessionIdentity session) {

  /**
   * A relation within the input.
   *
   * @param relation which relation
   * @param offset where its columns start
   */
  public record Slot(RelationIdentity relation, int offset) {}

  /** Copies. */
  public Scope {
    slots = List.copyOf(slots);
  }

  /**
   * The scope of an input that is one relation.
   *
   * @param relation which relation
   * @param schema its columns
   * @param session the session that it belongs to
   * @return the scope
   */
  public static Scope of(RelationIdentity relation, Schema schema, SessionIdentity session) {
    return new Scope(schema, List.of(new Slot(relation, 0)), session);
  }

  @Nullable Slot slotOf(RelationIdentity relation) {
    for (Slot slot : slots) {
      if (slot.relation() == relation) {
        return slot;
      }
    }
    return null;
  }

  String description() {
    return slots.stream()
        .map(slot -> slot.relation().description())
        .collect(Collectors.joining(", "));
  }
}
