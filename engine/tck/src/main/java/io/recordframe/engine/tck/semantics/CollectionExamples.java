package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.bytes;
import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.mapOfAAndB;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.CollectionFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An example for each function of lists, maps and bytes. */
final class CollectionExamples {

  private static final List<Integer> ONE_NULL_THREE = Arrays.asList(1, null, 3);

  private CollectionExamples() {}

  static Example of(CollectionFunction function) {
    return switch (function) {
      case LIST_SIZE -> gives(call(function, ONE_NULL_THREE), 3L);
      case LIST_GET -> gives(call(function, ONE_NULL_THREE, 2L), 3);
      case LIST_CONTAINS -> gives(call(function, ONE_NULL_THREE, 3), true);
      case LIST_JOIN -> gives(call(function, Arrays.asList("a", null, "b"), "-"), "a-b");
      case LIST_OF -> gives(call(function, "a", "b"), List.of("a", "b"));
      case LIST_POSITION -> gives(call(function, ONE_NULL_THREE, 3), 2L);
      case LIST_SLICE -> gives(call(function, ONE_NULL_THREE, 1L, 9L), Arrays.asList(null, 3));
      case LIST_SORT -> gives(call(function, Arrays.asList(2, null, 1)), Arrays.asList(1, 2, null));
      case LIST_SORT_DESCENDING ->
          gives(call(function, Arrays.asList(null, 1, 2)), Arrays.asList(2, 1, null));
      case LIST_DISTINCT -> gives(call(function, List.of("b", "a", "b")), List.of("b", "a"));
      case LIST_REVERSE -> gives(call(function, ONE_NULL_THREE), Arrays.asList(3, null, 1));
      case LIST_CONCAT -> gives(call(function, List.of(1, 2), List.of(3)), List.of(1, 2, 3));
      case LIST_FLATTEN ->
          gives(call(function, List.of(List.of(1, 2), List.of(3))), List.of(1, 2, 3));
      case LIST_WITHOUT_NULLS -> gives(call(function, ONE_NULL_THREE), List.of(1, 3));
      case LIST_SUM -> gives(call(function, ONE_NULL_THREE), 4L);
      case LIST_MEAN -> gives(call(function, ONE_NULL_THREE), 2.0);
      case LIST_MIN -> gives(call(function, ONE_NULL_THREE), 1);
      case LIST_MAX -> gives(call(function, ONE_NULL_THREE), 3);
      case LIST_RANGE -> gives(call(function, 1L, 3L), List.of(1L, 2L));
      case MAP_KEYS -> gives(call(function, mapOfAAndB()), List.of("a", "b"));
      case MAP_VALUES -> gives(call(function, mapOfAAndB()), List.of(1, 2));
      case LIST_ZIP ->
          gives(
              call(function, List.of(1, 2, 3), List.of("a", "b")),
              List.of(List.of(1, "a"), List.of(2, "b")));
      case TO_JSON -> gives(call(function, Arrays.asList("a\"b", null)), "[\"a\\\"b\",null]");
      case MAP_OF_LISTS ->
          gives(call(function, List.of("a", "b"), List.of(1, 2)), Map.of("a", 1, "b", 2));
      case MAP_SIZE -> gives(call(function, mapOfAAndB()), 2L);
      case MAP_GET -> gives(call(function, mapOfAAndB(), "b"), 2);
      case MAP_CONTAINS_KEY -> gives(call(function, mapOfAAndB(), "c"), false);
      case BINARY_LENGTH -> gives(call(function, bytes(0, 255, 97)), 3L);
      case TO_HEX -> gives(call(function, bytes(0, 255, 97)), "00FF61");
      case TO_BASE64 -> gives(call(function, bytes(0, 255, 97)), "AP9h");
      case BINARY_SLICE -> gives(call(function, bytes(0, 255, 97), 1L, 3L), bytes(255, 97));
      case FROM_HEX -> gives(call(function, "00fF61"), bytes(0, 255, 97));
      case TRY_FROM_HEX -> gives(call(function, "zz"), null);
      case FROM_BASE64 -> gives(call(function, "AP9h"), bytes(0, 255, 97));
      case TRY_FROM_BASE64 -> gives(call(function, "AA"), null);
      case TO_UTF8 -> gives(call(function, "\u00FC"), bytes(0xC3, 0xBC));
      case FROM_UTF8 -> gives(call(function, bytes(0xC3, 0xBC)), "\u00FC");
      case TRY_FROM_UTF8 -> gives(call(function, bytes(0xC3)), null);
    };
  }
}
