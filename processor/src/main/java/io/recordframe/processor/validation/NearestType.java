package io.recordframe.processor.validation;

import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Guesses which supported type was meant by one that is not. */
final class NearestType {

  private static final Map<String, String> REPLACEMENTS =
      Map.ofEntries(
          Map.entry("java.lang.Character", "String"),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("java.lang.StringBuilder", "String"),
          Map.entry("java.lang.StringBuffer", "String"),
          Map.entry("java.lang.Number", "double, or BigDecimal with @Decimal"),
          Map.entry("java.math.BigInteger", "BigDecimal with @Decimal(precision = 38, scale = 0)"),
          Map.entry("java.net.URI", "String"),
          Map.entry("java.net.URL", "String"),
          Map.entry("java.nio.ByteBuffer", "byte[]"),
          Map.entry("java.sql.Date", "LocalDate"),
          Map.entry("java.sql.Time", "LocalTime"),
          Map.entry("java.sql.Timestamp", "Instant"),
          Map.entry("java.time.OffsetDateTime", "Instant"),
          Map.entry("java.time.OffsetTime", "LocalTime"),
          Map.entry("java.time.Period", "int, for a number of days or months"),
          Map.entry("java.time.Year", "int"),
          Map.entry("java.time.YearMonth", "LocalDate"),
          Map.entry("java.time.ZoneId", "String"),
          Map.entry("java.time.ZonedDateTime", "Instant"),
          Map.entry("java.util.Calendar", "Instant"),
          Map.entry("java.util.Currency", "String"),
          Map.entry("java.util.Date", "Instant"),
          Map.entry("java.util.Locale", "String"),
          Map.entry("java.util.OptionalDouble", "@Nullable Double"),
          Map.entry("java.util.OptionalInt", "@Nullable Integer"),
          Map.entry("java.util.OptionalLong", "@Nullable Long"));

  private static final List<String> OPTIONAL = List.of("java.util.Optional");

  private static final List<String> LISTS =
      List.of(
          "java.lang.Iterable",
          "java.util.ArrayList",
          "java.util.Collection",
          "java.util.Deque",
          "java.util.EnumSet",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.LinkedList",
          "java.util.List",
          "java.util.Queue",
          "java.util.SequencedCollection",
          "java.util.SequencedSet",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.TreeSet",
          "java.util.stream.Stream");

  private static final List<String> MAPS =
      List.of(
          "java.util.EnumMap",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.Map",
          "java.util.SequencedMap",
          "java.util.SortedMap",
          "java.util.TreeMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentMap");

  private NearestType() {}

  /** The supported type that comes nearest, as a message writes it; empty when none does. */
  static Optional<String> to(TypeUse type) {
    return switch (type) {
      case TypeUse.Primitive(String keyword, boolean _) ->
          keyword.equals("char") ? Optional.of("String") : Optional.empty();
      case TypeUse.Array(TypeUse element, boolean _) -> Optional.of(list(element));
      case TypeUse.Declared declared -> toDeclared(declared);
      case TypeUse.Wildcard wildcard -> wildcard.bound().map(NearestType::asElement);
      case TypeUse.Variable _, TypeUse.Unresolved _ -> Optional.empty();
    };
  }

  private static Optional<String> toDeclared(TypeUse.Declared type) {
    String name = type.name().qualified();
    String replacement = REPLACEMENTS.get(name);
    if (replacement != null) {
      return Optional.of(replacement);
    }
    List<TypeUse> arguments = type.arguments();
    if (OPTIONAL.contains(name)) {
      String content = arguments.size() == 1 ? asElement(arguments.getFirst()) : "T";
      return Optional.of("@Nullable " + content);
    }
    if (LISTS.contains(name)) {
      return Optional.of(arguments.size() == 1 ? list(arguments.getFirst()) : "List<T>");
    }
    if (MAPS.contains(name)) {
      return Optional.of(
          arguments.size() == 2
              ? "Map<%s, %s>".formatted(asElement(arguments.get(0)), asElement(arguments.get(1)))
              : "Map<K, V>");
    }
    boolean userClass = type.kind() == ElementKind.CLASS && !name.startsWith("java.");
    return userClass
        ? Optional.of("a @Schema record with the fields of %s".formatted(type.name().nested()))
        : Optional.empty();
  }

  private static String list(TypeUse element) {
    return "List<" + asElement(element) + ">";
  }

  /** An element or argument as it would stand between angle brackets of a supported type. */
  private static String asElement(TypeUse type) {
    return switch (type) {
      case TypeUse.Primitive(String keyword, boolean _) ->
          ScalarKind.ofPrimitive(keyword).map(ScalarKind::simpleReferenceName).orElse("String");
      case TypeUse.Array(TypeUse.Primitive(String keyword, boolean _), boolean _)
          when keyword.equals("byte") ->
          "byte[]";
      case TypeUse.Wildcard wildcard -> wildcard.bound().map(NearestType::asElement).orElse("T");
      case TypeUse.Declared declared
          when ScalarKind.ofClass(declared.name().qualified()).isPresent() ->
          declared.written();
      case TypeUse.Array _, TypeUse.Declared _ -> to(type).orElseGet(type::written);
      case TypeUse.Variable _, TypeUse.Unresolved _ -> type.written();
    };
  }
}
