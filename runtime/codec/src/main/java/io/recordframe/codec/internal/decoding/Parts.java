package io.recordframe.codec.internal.decoding;

import com.google.protobuf.Message;
import io.recordframe.codec.internal.problem.Problem;
import java.util.List;

/** What every message is checked for before its content is used. */
final class Parts {

  private Parts() {}

  /** Refuses fields of another version: to leave them out could give another result. */
  static void requireKnown(Message message) {
    if (!message.getUnknownFields().asMap().isEmpty()) {
      throw Problem.UNKNOWN_PART.otherVersion(
          "The message %s has fields that this version does not know: %s; read the plan with the version that wrote it"
              .formatted(
                  message.getDescriptorForType().getName(),
                  message.getUnknownFields().asMap().keySet().stream().limit(10).toList()));
    }
  }

  /** The error of a constant that is missing or of another version. */
  static RuntimeException unknownConstant(String what, int number) {
    return number == 0
        ? Problem.MALFORMED.malformed("The %s is missing".formatted(what))
        : Problem.UNKNOWN_PART.otherVersion(
            "The %s has the number %d, which this version does not know; read the plan with the version that wrote it"
                .formatted(what, Integer.toUnsignedLong(number)));
  }

  /** Refuses lists that belong together and differ in length. */
  static void requireSameLength(String what, List<?> first, List<?> second) {
    if (first.size() != second.size()) {
      throw Problem.MALFORMED.malformed(
          "The lists of %s differ in length: %d and %d"
              .formatted(what, first.size(), second.size()));
    }
  }

  /** The entry of a table. */
  static <T> T entry(List<T> table, int index, String what) {
    if (index < 0 || index >= table.size()) {
      throw Problem.DANGLING_INDEX.malformed(
          "There is no %s %d; %d stand before what refers to it"
              .formatted(what, Integer.toUnsignedLong(index), table.size()));
    }
    return table.get(index);
  }

  /** A count that a reader of Java needs as an int from 0. */
  static int count(int number, String what) {
    if (number < 0) {
      throw Problem.INVALID_NODE.malformed(
          "The %s must be below 2^31, but is %d".formatted(what, Integer.toUnsignedLong(number)));
    }
    return number;
  }
}
