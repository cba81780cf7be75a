package io.recordframe.plan.error;

import java.io.Serial;
import java.util.List;

/** Data whose columns are not those that a record asks for. Lists every difference. */
public class SchemaMismatchException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  private final List<String> differences;

  /**
   * Creates one.
   *
   * @param subject what was held against what, such as {@code record Order and file orders.parquet}
   * @param differences each difference in a sentence, at least one
   * @param found the columns that were found, for the message
   */
  public SchemaMismatchException(String subject, List<String> differences, String found) {
    super(message(subject, differences, found), null);
    this.differences = List.copyOf(differences);
  }

  /**
   * Each difference in a sentence.
   *
   * @return the differences, at least one
   */
  public List<String> differences() {
    return differences;
  }

  private static String message(String subject, List<String> differences, String found) {
    return "%s differ in %d place%s:%n  - %s%nFound: %s"
        .formatted(
            subject,
            differences.size(),
            differences.size() == 1 ? "" : "s",
            String.join(System.lineSeparator() + "  - ", differences),
            found);
  }
}
