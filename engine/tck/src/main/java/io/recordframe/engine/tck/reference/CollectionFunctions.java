package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists, maps and bytes. */
final class CollectionFunctions {

  private CollectionFunctions() {}

  static @Nullable Object apply(CollectionFunction function, Arguments arguments) {
    if (function == CollectionFunction.LIST_OF) {
      return arguments.all().values();
    }
    if (arguments.anyNull()) {
      return null;
    }
    return switch (function) {
      case LIST_SIZE -> (long) arguments.list(0).size();
      case LIST_GET -> elementAt(arguments.list(0), arguments.longInteger(1));
      case LIST_CONTAINS ->
          arguments.list(0).stream()
              .anyMatch(
                  element -> element != null && Equality.equal(element, arguments.present(1)));
      case LIST_JOIN ->
          arguments.list(0).stream()
              .filter(Objects::nonNull)
              .map(String::valueOf)
              .collect(Collectors.joining(arguments.text(1)));
      case LIST_OF -> throw new IllegalStateException("Nulls are among its elements");
      case LIST_POSITION -> ListFunctions.position(arguments.list(0), arguments.present(1));
      case LIST_SLICE -> {
        List<?> list = arguments.list(0);
        int from = Math.clamp(arguments.longInteger(1), 0, list.size());
        int to = Math.clamp(arguments.longInteger(2), from, list.size());
        yield list.subList(from, to);
      }
      case LIST_SORT -> ListFunctions.sorted(arguments, 1);
      case LIST_SORT_DESCENDING -> ListFunctions.sorted(arguments, -1);
      case LIST_DISTINCT -> ListFunctions.distinct(arguments.list(0));
      case LIST_REVERSE -> arguments.list(0).reversed();
      case LIST_CONCAT -> ListFunctions.joined(arguments.list(0), arguments.list(1));
      case LIST_FLATTEN -> ListFunctions.flattened(arguments.list(0));
      case LIST_WITHOUT_NULLS -> ListFunctions.withoutNulls(arguments.list(0));
      case LIST_SUM -> ListFunctions.sum(arguments);
      case LIST_MEAN -> ListFunctions.mean(arguments);
      case LIST_MIN -> ListFunctions.extreme(arguments, -1);
      case LIST_MAX -> ListFunctions.extreme(arguments, 1);
      case LIST_RANGE -> ListFunctions.range(arguments);
      case LIST_ZIP -> ListFunctions.pairs(arguments.list(0), arguments.list(1));
      case MAP_KEYS -> new ArrayList<@Nullable Object>(arguments.map(0).keySet());
      case MAP_VALUES -> new ArrayList<@Nullable Object>(arguments.map(0).values());
      case MAP_OF_LISTS -> ListFunctions.map(arguments);
      case MAP_SIZE -> (long) arguments.map(0).size();
      case MAP_GET -> valueOf(arguments.map(0), arguments.present(1));
      case MAP_CONTAINS_KEY ->
          arguments.map(0).keySet().stream()
              .anyMatch(key -> Equality.equal(key, arguments.present(1)));
      case TO_JSON -> JsonWriter.json(arguments.type(0), arguments.present(0)).json();
      case BINARY_LENGTH -> (long) content(arguments).length;
      case TO_HEX -> HexFormat.of().withUpperCase().formatHex(content(arguments));
      case TO_BASE64 -> Base64.getEncoder().encodeToString(content(arguments));
      case BINARY_SLICE -> slice(arguments);
      case FROM_HEX -> required(fromHex(arguments.text(0)), arguments);
      case TRY_FROM_HEX -> fromHex(arguments.text(0));
      case FROM_BASE64 -> required(fromBase64(arguments.text(0)), arguments);
      case TRY_FROM_BASE64 -> fromBase64(arguments.text(0));
      case TO_UTF8 -> Bytes.copyOf(arguments.text(0).getBytes(StandardCharsets.UTF_8));
      case FROM_UTF8 -> required(fromUtf8(content(arguments)), arguments);
      case TRY_FROM_UTF8 -> fromUtf8(content(arguments));
    };
  }

  /** The element at a position from 0, or null when there is none. */
  static @Nullable Object elementAt(List<?> list, long position) {
    return position >= 0 && position < list.size() ? list.get((int) position) : null;
  }

  private static @Nullable Object valueOf(Map<?, ?> map, Object wanted) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (Equality.equal(entry.getKey(), wanted)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static byte[] content(Arguments arguments) {
    return arguments.bytes(0).toArray();
  }

  private static Bytes slice(Arguments arguments) {
    byte[] bytes = content(arguments);
    int from = Math.clamp(arguments.longInteger(1), 0, bytes.length);
    int to = Math.clamp(arguments.longInteger(2), from, bytes.length);
    return Bytes.copyOf(Arrays.copyOfRange(bytes, from, to));
  }

  private static Object required(@Nullable Object decoded, Arguments arguments) {
    if (decoded == null) {
      throw arguments.failure(
          "'%s' cannot be decoded; use the try form for null instead"
              .formatted(arguments.present(0)));
    }
    return decoded;
  }

  private static @Nullable Bytes fromHex(String text) {
    try {
      return Bytes.copyOf(HexFormat.of().parseHex(text));
    } catch (IllegalArgumentException notHex) {
      return null;
    }
  }

  private static @Nullable Bytes fromBase64(String text) {
    if (text.length() % 4 != 0) {
      return null;
    }
    try {
      return Bytes.copyOf(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** The text that bytes are in UTF-8, or null when they are none. */
  static @Nullable String fromUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
