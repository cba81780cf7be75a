package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Lists, maps and binary values. Positions count from 0. */
public enum CollectionFunction implements ScalarFunction {
  /** How many elements the list has. */
  LIST_SIZE(
      Signature.of(
          "list_size",
          List.of(ParameterType.LIST),
          ResultRule.of(ScalarType.INT64),
          "How many elements the list has.")),
  /** The element at that position from 0; null when there is none. */
  LIST_GET(
      Signature.of(
              "list_get",
              List.of(ParameterType.LIST, ParameterType.INT64),
              ResultRule.elementOfFirst(),
              "The element at that position from 0; null when there is none.")
          .nulls(NullRule.ALWAYS)),
  /** Whether an element equals the value. */
  LIST_CONTAINS(
      Signature.of(
          "list_contains",
          List.of(ParameterType.LIST, ParameterType.ANY),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether an element equals the value.")),
  /** The elements of a list of text one after the other, separated, nulls left out. */
  LIST_JOIN(
      Signature.of(
          "list_join",
          List.of(ParameterType.LIST, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The elements of a list of text one after the other, separated, nulls left out.")),
  /** How many entries the map has. */
  MAP_SIZE(
      Signature.of(
          "map_size",
          List.of(ParameterType.MAP),
          ResultRule.of(ScalarType.INT64),
          "How many entries the map has.")),
  /** The value of the key; null when there is none. */
  MAP_GET(
      Signature.of(
              "map_get",
              List.of(ParameterType.MAP, ParameterType.ANY),
              ResultRule.valueOfFirst(),
              "The value of the key; null when there is none.")
          .nulls(NullRule.ALWAYS)),
  /** Whether the map has the key. */
  MAP_CONTAINS_KEY(
      Signature.of(
          "map_contains_key",
          List.of(ParameterType.MAP, ParameterType.ANY),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the map has the key.")),
  /** How many bytes there are. */
  BINARY_LENGTH(
      Signature.of(
          "binary_length",
          List.of(ParameterType.BINARY),
          ResultRule.of(ScalarType.INT64),
          "How many bytes there are.")),
  /** The bytes in upper-case hexadecimal. */
  TO_HEX(
      Signature.of(
          "to_hex",
          List.of(ParameterType.BINARY),
          ResultRule.of(ScalarType.STRING),
          "The bytes in upper-case hexadecimal.")),
  /** The bytes in Base64 with padding. */
  TO_BASE64(
      Signature.of(
          "to_base64",
          List.of(ParameterType.BINARY),
          ResultRule.of(ScalarType.STRING),
          "The bytes in Base64 with padding."));

  private final Signature signature;

  CollectionFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
