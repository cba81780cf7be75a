package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.StructType;
import java.util.List;

/** The type of a result, from the types of the arguments after coercion. */
@FunctionalInterface
public interface ResultRule {

  /** How many parts the type of pairs may have. */
  int MOST_PARTS = 10_000;

  /**
   * Derives the type.
   *
   * @param arguments the arguments' types, already checked against the parameters
   * @return the result's type
   * @throws IllegalArgumentException if these arguments have no result type, with the reason as a
   *     sentence
   */
  DataType resultType(List<DataType> arguments);

  /**
   * Derives the type where it depends on whether arguments can be null.
   *
   * @param arguments the arguments' types, already checked against the parameters
   * @param nullable whether each argument can be null
   * @return the result's type
   * @throws IllegalArgumentException as {@link #resultType(List)}
   */
  default DataType resultType(List<DataType> arguments, List<Boolean> nullable) {
    return resultType(arguments);
  }

  /** Always the same type. */
  static ResultRule of(DataType type) {
    return _ -> type;
  }

  /** The type of the argument at that position. */
  static ResultRule argument(int index) {
    return arguments -> arguments.get(index);
  }

  /** The element type of the list that stands first. */
  static ResultRule elementOfFirst() {
    return arguments -> ((ListType) arguments.getFirst()).element();
  }

  /** The value type of the map that stands first. */
  static ResultRule valueOfFirst() {
    return arguments -> ((MapType) arguments.getFirst()).value();
  }

  /** A list of the first argument's type, whose elements are not null. */
  static ResultRule listOfFirst() {
    return arguments -> new ListType(arguments.getFirst(), false);
  }

  /** A list of the first argument's type, with nulls among its elements where one is null. */
  static ResultRule listOfAll() {
    return new ResultRule() {
      @Override
      public DataType resultType(List<DataType> arguments) {
        return new ListType(arguments.getFirst(), false);
      }

      @Override
      public DataType resultType(List<DataType> arguments, List<Boolean> nullable) {
        return new ListType(arguments.getFirst(), nullable.contains(true));
      }
    };
  }

  /** The type of the lists that are the elements of the list that stands first. */
  static ResultRule flattenedFirst() {
    return arguments -> ((ListType) arguments.getFirst()).element();
  }

  /** The list that stands first, without nulls among its elements. */
  static ResultRule firstWithoutNulls() {
    return arguments -> new ListType(((ListType) arguments.getFirst()).element(), false);
  }

  /** The keys of the map that stands first, as a list. */
  static ResultRule keysOfFirst() {
    return arguments -> new ListType(((MapType) arguments.getFirst()).key(), false);
  }

  /** The values of the map that stands first, as a list. */
  static ResultRule valuesOfFirst() {
    return arguments -> {
      MapType map = (MapType) arguments.getFirst();
      return new ListType(map.value(), map.valueNullable());
    };
  }

  /** A map from the elements of the first list to those of the second. */
  static ResultRule mapOfLists() {
    return arguments -> {
      ListType values = (ListType) arguments.get(1);
      return new MapType(
          ((ListType) arguments.getFirst()).element(), values.element(), values.elementNullable());
    };
  }

  /** A list of structs of an element of the first list and one of the second. */
  static ResultRule pairsOfLists() {
    return arguments -> {
      ListType first = (ListType) arguments.getFirst();
      ListType second = (ListType) arguments.get(1);
      // A list zipped with itself, again and again, doubles its type each time.
      if (TypeParts.countUpTo(MOST_PARTS, first, second) == MOST_PARTS) {
        throw new IllegalArgumentException(
            "Lists are zipped to a type of fewer than %d parts".formatted(MOST_PARTS));
      }
      return new ListType(
          new StructType(
              List.of(
                  new Field("first", first.element(), first.elementNullable()),
                  new Field("second", second.element(), second.elementNullable()))),
          false);
    };
  }

  /** For decimals what the rule for decimals says, otherwise the first argument's type. */
  static ResultRule decimalOrFirst(DecimalRule rule) {
    return arguments -> {
      if (!(arguments.getFirst() instanceof DecimalType left)) {
        return arguments.getFirst();
      }
      if (!(arguments.getLast() instanceof DecimalType right)) {
        throw new IllegalArgumentException(
            "A decimal is combined with a decimal, not with " + arguments.getLast().displayName());
      }
      return rule.combine(left, right);
    };
  }

  /** The decimal that results from two. */
  @FunctionalInterface
  interface DecimalRule {
    /**
     * Combines.
     *
     * @param left the left operand's type
     * @param right the right operand's type
     * @return the result's type
     */
    DecimalType combine(DecimalType left, DecimalType right);
  }
}
