package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.BINARY;
import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ParameterType.LIST;
import static io.recordframe.plan.function.ParameterType.MAP;
import static io.recordframe.plan.function.ParameterType.NESTED_LIST;
import static io.recordframe.plan.function.ParameterType.NUMERIC_LIST;
import static io.recordframe.plan.function.ParameterType.ORDERED_LIST;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.ResultRule.elementOfFirst;
import static io.recordframe.plan.function.ResultRule.firstWithoutNulls;
import static io.recordframe.plan.function.ResultRule.flattenedFirst;
import static io.recordframe.plan.function.ResultRule.keysOfFirst;
import static io.recordframe.plan.function.ResultRule.listOfAll;
import static io.recordframe.plan.function.ResultRule.mapOfLists;
import static io.recordframe.plan.function.ResultRule.pairsOfLists;
import static io.recordframe.plan.function.ResultRule.valueOfFirst;
import static io.recordframe.plan.function.ResultRule.valuesOfFirst;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;

/** Lists, maps and binary values. Positions count from 0. */
public enum CollectionFunction implements ScalarFunction {
  LIST_SIZE(takes(LIST).gives(ScalarType.INT64, "How many elements the list has.")),
  LIST_GET(
      takes(LIST, INT64)
          .canBeNull()
          .gives(
              elementOfFirst(), "The element at that position from 0; null when there is none.")),
  LIST_CONTAINS(
      takes(LIST, ANY)
          .asHeldByFirst()
          .gives(ScalarType.BOOLEAN, "Whether an element equals the value.")),
  LIST_JOIN(
      takes(LIST, STRING)
          .gives(
              ScalarType.STRING,
              "The elements of a list of text one after the other, separated, nulls left out.")),
  LIST_OF(
      takes(ANY)
          .repeating()
          .asCommonType()
          .neverNull()
          .gives(listOfAll(), "The list of the arguments, nulls among them.")),
  LIST_POSITION(
      takes(LIST, ANY)
          .asHeldByFirst()
          .gives(
              ScalarType.INT64,
              "The position from 0 of the first element that equals the value, or -1.")),
  LIST_SLICE(
      takes(LIST, INT64, INT64)
          .gives(
              argument(0),
              "The elements from the first position up to but without the second, cut at the ends of the list.")),
  LIST_SORT(
      takes(ORDERED_LIST)
          .gives(argument(0), "The elements from the smallest to the largest, nulls last.")),
  LIST_SORT_DESCENDING(
      takes(ORDERED_LIST)
          .gives(argument(0), "The elements from the largest to the smallest, nulls last.")),
  LIST_DISTINCT(
      takes(LIST)
          .gives(
              argument(0),
              "The elements without those that equal an earlier one, null being equal to null.")),
  LIST_REVERSE(takes(LIST).gives(argument(0), "The elements in the opposite order.")),
  LIST_CONCAT(
      takes(LIST, LIST)
          .asCommonType()
          .gives(argument(0), "The elements of the first list and then those of the second.")),
  LIST_FLATTEN(
      takes(NESTED_LIST)
          .gives(
              flattenedFirst(),
              "The elements of the lists that are its elements, one list after the other, lists that are null left out.")),
  LIST_WITHOUT_NULLS(takes(LIST).gives(firstWithoutNulls(), "The elements that are not null.")),
  LIST_SUM(
      takes(NUMERIC_LIST)
          .canBeNull()
          .gives(
              arguments -> NumericTypes.sum(((ListType) arguments.getFirst()).element()),
              "The sum of the elements that are not null: int64 of integers, float64 of floating point, 38 digits of decimals; null where there is none.")),
  LIST_MEAN(
      takes(NUMERIC_LIST)
          .canBeNull()
          .gives(
              ScalarType.FLOAT64,
              "The arithmetic mean of the elements that are not null; null where there is none.")),
  LIST_MIN(
      takes(ORDERED_LIST)
          .canBeNull()
          .gives(
              elementOfFirst(),
              "The smallest of the elements that are not null; null where there is none.")),
  LIST_MAX(
      takes(ORDERED_LIST)
          .canBeNull()
          .gives(
              elementOfFirst(),
              "The largest of the elements that are not null; null where there is none.")),
  LIST_RANGE(
      takes(INT64, INT64)
          .gives(
              ResultRule.of(new ListType(ScalarType.INT64, false)),
              "The numbers from the first up to but without the second; more than 1048576 are an error.")),
  LIST_ZIP(
      takes(LIST, LIST)
          .gives(
              pairsOfLists(),
              "The pairs of the elements at the same positions, as structs of first and second, as many as the shorter list has.")),
  MAP_KEYS(
      takes(MAP).gives(keysOfFirst(), "The keys of the map, in the order in which it has them.")),
  MAP_VALUES(
      takes(MAP)
          .gives(valuesOfFirst(), "The values of the map, in the order in which it has them.")),
  MAP_OF_LISTS(
      takes(LIST, LIST)
          .gives(
              mapOfLists(),
              "The map of the keys in the first list to the values at their positions in the second; lists of two lengths, a key that is null and one that stands twice are errors.")),
  MAP_SIZE(takes(MAP).gives(ScalarType.INT64, "How many entries the map has.")),
  MAP_GET(
      takes(MAP, ANY)
          .asHeldByFirst()
          .canBeNull()
          .gives(valueOfFirst(), "The value of the key; null when there is none.")),
  MAP_CONTAINS_KEY(
      takes(MAP, ANY).asHeldByFirst().gives(ScalarType.BOOLEAN, "Whether the map has the key.")),
  TO_JSON(
      takes(ANY)
          .gives(
              ScalarType.STRING,
              "The value as JSON without white space: numbers, truth values, lists and structs as they are, a map as an object, bytes in Base64, all else, and numbers that are not finite, as the text of a cast.")),
  BINARY_LENGTH(takes(BINARY).gives(ScalarType.INT64, "How many bytes there are.")),
  TO_HEX(takes(BINARY).gives(ScalarType.STRING, "The bytes in upper-case hexadecimal.")),
  TO_BASE64(takes(BINARY).gives(ScalarType.STRING, "The bytes in Base64 with padding.")),
  BINARY_SLICE(
      takes(BINARY, INT64, INT64)
          .gives(
              argument(0),
              "The bytes from the first position up to but without the second, cut at the ends.")),
  FROM_HEX(
      takes(STRING)
          .gives(
              ScalarType.BINARY,
              "The bytes of a text of hexadecimal digits, two for each; another text is an error.")),
  TRY_FROM_HEX(
      takes(STRING)
          .canBeNull()
          .gives(
              ScalarType.BINARY,
              "The bytes of a text of hexadecimal digits, two for each; null for another text.")),
  FROM_BASE64(
      takes(STRING)
          .gives(
              ScalarType.BINARY,
              "The bytes of a text in Base64 with padding; another text is an error.")),
  TRY_FROM_BASE64(
      takes(STRING)
          .canBeNull()
          .gives(
              ScalarType.BINARY,
              "The bytes of a text in Base64 with padding; null for another text.")),
  TO_UTF8(takes(STRING).gives(ScalarType.BINARY, "The bytes of the text in UTF-8.")),
  FROM_UTF8(
      takes(BINARY)
          .gives(
              ScalarType.STRING,
              "The text that the bytes are in UTF-8; bytes that are not UTF-8 are an error.")),
  TRY_FROM_UTF8(
      takes(BINARY)
          .canBeNull()
          .gives(
              ScalarType.STRING,
              "The text that the bytes are in UTF-8; null for bytes that are not UTF-8."));

  private final Signature signature;

  CollectionFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
