package io.recordframe.arrow.internal.format;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dictionary for each enum of a schema: its constants in their order. */
public final class EnumDictionaries {

  private final Map<EnumType, Long> ids = new LinkedHashMap<>();

  /** Numbers the enums of a schema, nested ones included. */
  public EnumDictionaries(Schema schema) {
    schema.fields().forEach(field -> collect(field.type()));
  }

  private void collect(DataType type) {
    switch (type) {
      case ScalarType _, DecimalType _ -> {}
      case EnumType enumType -> ids.putIfAbsent(enumType, (long) ids.size());
      case StructType struct -> struct.fields().forEach(field -> collect(field.type()));
      case ListType list -> collect(list.element());
      case MapType map -> {
        collect(map.key());
        collect(map.value());
      }
    }
  }

  /** The enums with their ids. */
  public Map<EnumType, Long> ids() {
    return ids;
  }

  /** The id of an enum of the schema. */
  long id(EnumType type) {
    Long id = ids.get(type);
    if (id == null) {
      throw new IllegalArgumentException("The schema has no " + type.displayName());
    }
    return id;
  }

  /** The bits of a reference to a constant, as few as there can be. */
  public static int indexBits(EnumType type) {
    int last = type.constants().size() - 1;
    return last <= Byte.MAX_VALUE ? 8 : last <= Short.MAX_VALUE ? 16 : 32;
  }
}
