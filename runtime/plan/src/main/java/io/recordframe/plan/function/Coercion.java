package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;

/** What the binder does to arguments before the signature is applied. */
public enum Coercion {
  /** Arguments keep their types. */
  NONE,
  /**
   * All arguments take the common type of all; integers stay as short as they are. Literals take
   * the type of what they meet.
   */
  COMMON_TYPE,
  /**
   * Both arguments take their common type, at least int32, as in Java's arithmetic; decimals keep
   * their own digits.
   */
  ARITHMETIC,
  /** All arguments become float64. */
  FLOAT64,
  /** The second argument takes the type of what the first one holds: see {@link #heldBy}. */
  HELD_BY_FIRST,
  /** The third argument, where there is one, takes the type of the first. */
  THIRD_LIKE_FIRST;

  /**
   * The type of what a collection holds, by which it is asked for something: the elements of a
   * list, the keys of a map.
   *
   * @param collection the type of a list or map
   * @return that type
   * @throws IllegalArgumentException if it is the type of neither
   */
  public static DataType heldBy(DataType collection) {
    return switch (collection) {
      case ListType list -> list.element();
      case MapType map -> map.key();
      case ScalarType _, DecimalType _, EnumType _, StructType _ ->
          throw new IllegalArgumentException(
              "Only lists and maps hold others, but this is " + collection.displayName());
    };
  }

  /**
   * Refuses arguments that the binder would have brought to other types first.
   *
   * @param name the function's name
   * @param arguments the arguments' types
   * @throws IllegalArgumentException if a conversion is missing
   */
  void requireApplied(String name, List<DataType> arguments) {
    switch (this) {
      case NONE -> {
        // Whatever the parameters accept.
      }
      case COMMON_TYPE -> requireSame(name, arguments);
      case ARITHMETIC -> {
        if (arguments.stream().anyMatch(DecimalType.class::isInstance)) {
          requireDecimals(name, arguments);
        } else {
          requireSame(name, arguments);
          requireWide(name, arguments);
        }
      }
      case FLOAT64 -> {
        for (DataType argument : arguments) {
          if (argument != ScalarType.FLOAT64) {
            throw new IllegalArgumentException(
                "%s computes in float64, but was given %s".formatted(name, argument.displayName()));
          }
        }
      }
      case HELD_BY_FIRST -> requireHeld(name, arguments.getFirst(), arguments.get(1));
      case THIRD_LIKE_FIRST -> {
        if (arguments.size() > 2) {
          requireSame(name, List.of(arguments.getFirst(), arguments.get(2)));
        }
      }
    }
  }

  private static void requireHeld(String name, DataType collection, DataType asked) {
    if (!asked.equals(heldBy(collection))) {
      throw new IllegalArgumentException(
          "%s asks %s for %s, but was given %s; convert it by name"
              .formatted(
                  name,
                  collection.displayName(),
                  heldBy(collection).displayName(),
                  asked.displayName()));
    }
  }

  private static void requireSame(String name, List<DataType> arguments) {
    for (DataType argument : arguments) {
      if (!argument.equals(arguments.getFirst())) {
        throw new IllegalArgumentException(
            "The arguments of %s must be of one type, but are %s and %s"
                .formatted(name, arguments.getFirst().displayName(), argument.displayName()));
      }
    }
  }

  private static void requireDecimals(String name, List<DataType> arguments) {
    for (DataType argument : arguments) {
      if (!(argument instanceof DecimalType)) {
        throw new IllegalArgumentException(
            "A decimal is combined with a decimal, not with %s, in %s"
                .formatted(argument.displayName(), name));
      }
    }
  }

  private static void requireWide(String name, List<DataType> arguments) {
    for (DataType argument : arguments) {
      if (argument == ScalarType.INT8 || argument == ScalarType.INT16) {
        throw new IllegalArgumentException(
            "%s computes in int32 or wider, but was given %s"
                .formatted(name, argument.displayName()));
      }
    }
  }
}
