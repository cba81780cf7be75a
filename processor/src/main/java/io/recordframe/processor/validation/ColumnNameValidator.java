package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.SchemaDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Checks that every column has a name that can be stored, and one of its own. */
final class ColumnNameValidator {

  private ColumnNameValidator() {}

  static ValidationReport validate(SchemaDeclaration schema) {
    List<Diagnostic> faults = new ArrayList<>();
    TreeMap<String, ComponentDeclaration> earlier = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (ComponentDeclaration component : schema.components()) {
      String name = component.columnName();
      if (name.isEmpty()) {
        faults.add(Diagnostics.emptyColumnName(schema, component));
        continue;
      }
      OptionalInt unstorable = firstUnstorable(name);
      if (unstorable.isPresent()) {
        int position = unstorable.getAsInt();
        faults.add(
            Diagnostics.unstorableColumnName(schema, component, position, name.charAt(position)));
      }
      ComponentDeclaration other = earlier.putIfAbsent(name, component);
      if (other != null) {
        faults.add(
            other.columnName().equals(name)
                ? Diagnostics.sameColumnName(schema, component, other)
                : Diagnostics.sameColumnNameButCase(schema, component, other));
      }
    }
    return new ValidationReport(faults);
  }

  /** The position of the first character that is NUL or half of a surrogate pair. */
  private static OptionalInt firstUnstorable(String name) {
    return IntStream.range(0, name.length())
        .filter(position -> {
          char character = name.charAt(position);
          return character == 0
              || (Character.isHighSurrogate(character) && !followedByLow(name, position))
              || (Character.isLowSurrogate(character) && !precededByHigh(name, position));
        })
        .findFirst();
  }

  private static boolean followedByLow(String name, int position) {
    return position + 1 < name.length() && Character.isLowSurrogate(name.charAt(position + 1));
  }

  private static boolean precededByHigh(String name, int position) {
    return position > 0 && Character.isHighSurrogate(name.charAt(position - 1));
  }
}
