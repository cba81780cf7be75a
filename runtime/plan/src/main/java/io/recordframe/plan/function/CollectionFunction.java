package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.BINARY;
import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ParameterType.LIST;
import static io.recordframe.plan.function.ParameterType.MAP;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.ResultRule.elementOfFirst;
import static io.recordframe.plan.function.ResultRule.valueOfFirst;
import static io.recordframe.plan.function.SignatureBuilder.takes;

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
  MAP_SIZE(takes(MAP).gives(ScalarType.INT64, "How many entries the map has.")),
  MAP_GET(
      takes(MAP, ANY)
          .asHeldByFirst()
          .canBeNull()
          .gives(valueOfFirst(), "The value of the key; null when there is none.")),
  MAP_CONTAINS_KEY(
      takes(MAP, ANY).asHeldByFirst().gives(ScalarType.BOOLEAN, "Whether the map has the key.")),
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
