package scopes;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text that repeats once a number from 1. */
final class Numbered {

  private Numbered() {}

  static String list(int count, IntFunction<String> text) {
    return joined(count, text, ", ");
  }

  static String lines(int count, IntFunction<String> text) {
    return joined(count, text, "\n");
  }

  private static String joined(int count, IntFunction<String> text, String between) {
    return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining(between));
  }
}
