package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a column may hold nulls: in itself, and in the parts of its values. Keys of maps never are
 * null.
 *
 * @param nullable whether the place itself may be null
 * @param parts the fields of a struct by name, {@link #ELEMENT} of a list, {@link #VALUE} of a map;
 *     a part that is not here may be null
 */
public record Nullability(boolean nullable, Map<String, Nullability> parts) {

  /** The elements of a list. */
  static final String ELEMENT = "element";

  /** The values of a map. */
  static final String VALUE = "value";

  /** Nothing is known: any place may be null. */
  static final Nullability ANYWHERE = new Nullability(true, Map.of());

  /** Copies. */
  public Nullability {
    parts = Map.copyOf(parts);
  }

  /** What a schema says of a column. */
  static Nullability of(Field field) {
    return of(field.type(), field.nullable());
  }

  private static Nullability of(DataType type, boolean nullable) {
    return new Nullability(
        nullable,
        switch (type) {
          case StructType struct -> {
            Map<String, Nullability> fields = new LinkedHashMap<>();
            struct.fields().forEach(field -> fields.put(field.name(), of(field)));
            yield fields;
          }
          case ListType list -> Map.of(ELEMENT, of(list.element(), list.elementNullable()));
          case MapType map -> Map.of(VALUE, of(map.value(), map.valueNullable()));
          case ScalarType _, DecimalType _, EnumType _ -> Map.of();
        });
  }

  /** What places say, each named by the steps that lead to it, that are never null. */
  static Nullability neverNull(List<List<String>> paths) {
    boolean itself = paths.stream().anyMatch(List::isEmpty);
    Map<String, List<List<String>>> below = new LinkedHashMap<>();
    for (List<String> path : paths) {
      if (!path.isEmpty()) {
        below
            .computeIfAbsent(path.getFirst(), _ -> new ArrayList<>())
            .add(path.subList(1, path.size()));
      }
    }
    Map<String, Nullability> parts = new HashMap<>();
    below.forEach((name, rest) -> parts.put(name, neverNull(rest)));
    return new Nullability(!itself, parts);
  }

  Nullability part(String name) {
    return parts.getOrDefault(name, ANYWHERE);
  }

  /** Of values from two places: null where one of them may be. */
  Nullability or(Nullability other) {
    Map<String, Nullability> both = new HashMap<>();
    for (String name : parts.keySet()) {
      if (other.parts.containsKey(name)) {
        both.put(name, part(name).or(other.part(name)));
      }
    }
    return new Nullability(nullable || other.nullable, both);
  }

  /** Of one place of which two things are known: null where both allow it. */
  Nullability and(Nullability other) {
    Map<String, Nullability> either = new HashMap<>(parts);
    other.parts.forEach((name, part) -> either.merge(name, part, Nullability::and));
    return new Nullability(nullable && other.nullable, either);
  }

  /** The field of a name and type that is null where this says so. */
  Field field(String name, DataType type) {
    return new Field(name, within(type), nullable);
  }

  private DataType within(DataType type) {
    return switch (type) {
      case StructType struct ->
          new StructType(
              struct.fields().stream()
                  .map(field -> part(field.name()).field(field.name(), field.type()))
                  .toList());
      case ListType list -> {
        Nullability element = part(ELEMENT);
        yield new ListType(element.within(list.element()), element.nullable());
      }
      case MapType map -> {
        Nullability value = part(VALUE);
        yield new MapType(map.key(), value.within(map.value()), value.nullable());
      }
      case ScalarType _, DecimalType _, EnumType _ -> type;
    };
  }
}
