package io.recordframe.arrow.internal.format;

import io.recordframe.plan.type.EnumType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fields say of themselves beside their type. Readers that do not know it pass it by. */
public final class Metadata {

  /** Arrow's own key for types that it builds on others. */
  public static final String EXTENSION = "ARROW:extension:name";

  private static final String ENUM = "recordframe.enum";

  private Metadata() {}

  static boolean isOurs(String key) {
    return key.equals(EXTENSION) || key.equals(ENUM) || key.startsWith(ENUM + ".");
  }

  /** The name of an enum, and its constants by their positions. */
  public static Map<String, String> of(EnumType type) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(ENUM, type.name());
    for (int i = 0; i < type.constants().size(); i++) {
      metadata.put(ENUM + "." + i, type.constants().get(i));
    }
    return metadata;
  }

  /** The enum that a field is said to be, or null. */
  static @Nullable EnumType enumType(Map<String, String> metadata, String path) {
    String name = metadata.get(ENUM);
    if (name == null) {
      return null;
    }
    List<String> constants = new ArrayList<>();
    for (String next = metadata.get(ENUM + ".0");
        next != null;
        next = metadata.get(ENUM + "." + constants.size())) {
      constants.add(next);
    }
    try {
      return new EnumType(name, constants);
    } catch (IllegalArgumentException unfit) {
      throw Refusals.malformed("Column %s is no enum: %s".formatted(path, unfit.getMessage()));
    }
  }
}
