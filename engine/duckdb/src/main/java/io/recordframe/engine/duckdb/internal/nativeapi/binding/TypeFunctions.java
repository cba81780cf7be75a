package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions for logical types. */
public final class TypeFunctions {
  private static final MethodHandle CREATE_LOGICAL_TYPE =
      Downcall.link("duckdb_create_logical_type", 1);

  private static final MethodHandle CREATE_LIST_TYPE = Downcall.link("duckdb_create_list_type", 1);

  private static final MethodHandle CREATE_ARRAY_TYPE =
      Downcall.link("duckdb_create_array_type", 2);

  private static final MethodHandle CREATE_MAP_TYPE = Downcall.link("duckdb_create_map_type", 2);

  private static final MethodHandle CREATE_STRUCT_TYPE =
      Downcall.link("duckdb_create_struct_type", 3);

  private static final MethodHandle CREATE_ENUM_TYPE = Downcall.link("duckdb_create_enum_type", 2);

  private static final MethodHandle CREATE_DECIMAL_TYPE =
      Downcall.link("duckdb_create_decimal_type", 2);

  private static final MethodHandle GET_TYPE_ID = Downcall.link("duckdb_get_type_id", 1);

  private static final MethodHandle DECIMAL_WIDTH = Downcall.link("duckdb_decimal_width", 1);

  private static final MethodHandle DECIMAL_SCALE = Downcall.link("duckdb_decimal_scale", 1);

  private static final MethodHandle ENUM_DICTIONARY_SIZE =
      Downcall.link("duckdb_enum_dictionary_size", 1);

  private static final MethodHandle ENUM_DICTIONARY_VALUE =
      Downcall.link("duckdb_enum_dictionary_value", 2);

  private static final MethodHandle ENUM_INTERNAL_TYPE =
      Downcall.link("duckdb_enum_internal_type", 1);

  private static final MethodHandle LIST_TYPE_CHILD_TYPE =
      Downcall.link("duckdb_list_type_child_type", 1);

  private static final MethodHandle ARRAY_TYPE_CHILD_TYPE =
      Downcall.link("duckdb_array_type_child_type", 1);

  private static final MethodHandle ARRAY_TYPE_ARRAY_SIZE =
      Downcall.link("duckdb_array_type_array_size", 1);

  private static final MethodHandle MAP_TYPE_KEY_TYPE =
      Downcall.link("duckdb_map_type_key_type", 1);

  private static final MethodHandle MAP_TYPE_VALUE_TYPE =
      Downcall.link("duckdb_map_type_value_type", 1);

  private static final MethodHandle STRUCT_TYPE_CHILD_COUNT =
      Downcall.link("duckdb_struct_type_child_count", 1);

  private static final MethodHandle STRUCT_TYPE_CHILD_NAME =
      Downcall.link("duckdb_struct_type_child_name", 2);

  private static final MethodHandle STRUCT_TYPE_CHILD_TYPE =
      Downcall.link("duckdb_struct_type_child_type", 2);

  private static final MethodHandle UNION_TYPE_MEMBER_COUNT =
      Downcall.link("duckdb_union_type_member_count", 1);

  private static final MethodHandle UNION_TYPE_MEMBER_NAME =
      Downcall.link("duckdb_union_type_member_name", 2);

  private static final MethodHandle UNION_TYPE_MEMBER_TYPE =
      Downcall.link("duckdb_union_type_member_type", 2);

  private static final MethodHandle DESTROY_LOGICAL_TYPE =
      Downcall.link("duckdb_destroy_logical_type", 1);

  private TypeFunctions() {}

  /** A type without parameters, to be destroyed. */
  public static long createLogicalType(int typeId) {
    try {
      return (long) CREATE_LOGICAL_TYPE.invokeExact((long) typeId);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A list type, to be destroyed. */
  public static long createListType(long child) {
    try {
      return (long) CREATE_LIST_TYPE.invokeExact(child);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** An array type, to be destroyed. */
  public static long createArrayType(long child, long size) {
    try {
      return (long) CREATE_ARRAY_TYPE.invokeExact(child, size);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A map type, to be destroyed. */
  public static long createMapType(long key, long value) {
    try {
      return (long) CREATE_MAP_TYPE.invokeExact(key, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A struct type, to be destroyed. */
  public static long createStructType(long types, long names, long count) {
    try {
      return (long) CREATE_STRUCT_TYPE.invokeExact(types, names, count);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** An enum type, to be destroyed. */
  public static long createEnumType(long names, long count) {
    try {
      return (long) CREATE_ENUM_TYPE.invokeExact(names, count);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A decimal type, to be destroyed. */
  public static long createDecimalType(byte width, byte scale) {
    try {
      return (long) CREATE_DECIMAL_TYPE.invokeExact((long) width, (long) scale);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Which type it is. */
  public static int getTypeId(long type) {
    try {
      return (int) (long) GET_TYPE_ID.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of digits of a decimal. */
  public static byte decimalWidth(long type) {
    try {
      return (byte) (long) DECIMAL_WIDTH.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of digits of a decimal after the point. */
  public static byte decimalScale(long type) {
    try {
      return (byte) (long) DECIMAL_SCALE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of values of an enum. */
  public static int enumDictionarySize(long type) {
    try {
      return (int) (long) ENUM_DICTIONARY_SIZE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A value of an enum, to be freed. */
  public static long enumDictionaryValue(long type, long index) {
    try {
      return (long) ENUM_DICTIONARY_VALUE.invokeExact(type, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The integer type of an enum. */
  public static int enumInternalType(long type) {
    try {
      return (int) (long) ENUM_INTERNAL_TYPE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The element type of a list, to be destroyed. */
  public static long listTypeChildType(long type) {
    try {
      return (long) LIST_TYPE_CHILD_TYPE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The element type of an array, to be destroyed. */
  public static long arrayTypeChildType(long type) {
    try {
      return (long) ARRAY_TYPE_CHILD_TYPE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of elements of an array. */
  public static long arrayTypeArraySize(long type) {
    try {
      return (long) ARRAY_TYPE_ARRAY_SIZE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The key type of a map, to be destroyed. */
  public static long mapTypeKeyType(long type) {
    try {
      return (long) MAP_TYPE_KEY_TYPE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The value type of a map, to be destroyed. */
  public static long mapTypeValueType(long type) {
    try {
      return (long) MAP_TYPE_VALUE_TYPE.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of fields of a struct. */
  public static long structTypeChildCount(long type) {
    try {
      return (long) STRUCT_TYPE_CHILD_COUNT.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The name of a field, to be freed. */
  public static long structTypeChildName(long type, long index) {
    try {
      return (long) STRUCT_TYPE_CHILD_NAME.invokeExact(type, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The type of a field, to be destroyed. */
  public static long structTypeChildType(long type, long index) {
    try {
      return (long) STRUCT_TYPE_CHILD_TYPE.invokeExact(type, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of members of a union. */
  public static long unionTypeMemberCount(long type) {
    try {
      return (long) UNION_TYPE_MEMBER_COUNT.invokeExact(type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The name of a member, to be freed. */
  public static long unionTypeMemberName(long type, long index) {
    try {
      return (long) UNION_TYPE_MEMBER_NAME.invokeExact(type, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The type of a member, to be destroyed. */
  public static long unionTypeMemberType(long type, long index) {
    try {
      return (long) UNION_TYPE_MEMBER_TYPE.invokeExact(type, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a type. */
  public static void destroyLogicalType(long typePointer) {
    try {
      long _ = (long) DESTROY_LOGICAL_TYPE.invokeExact(typePointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
