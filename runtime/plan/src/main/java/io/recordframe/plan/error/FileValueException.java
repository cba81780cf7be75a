package io.recordframe.plan.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in a file that is not what the plan reads it as: a null where none may be, or a text that
 * is not exactly a value of the type.
 */
public final class FileValueException extends QueryFailedException {

  @Serial private static final long serialVersionUID = 1L;

  private final String[] paths;
  private final String column;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, in which file and row, and what to do
   * @param paths the paths of the source that was read, as the plan has them
   * @param column the column that holds the value
   * @param cause what led to it, or null
   */
  public FileValueException(
      String message, List<String> paths, String column, @Nullable Throwable cause) {
    super(message, cause);
    this.paths = paths.toArray(String[]::new);
    this.column = column;
  }

  /**
   * The paths of the source that was read.
   *
   * @return the paths as the plan has them; wildcards are in place
   */
  public List<String> paths() {
    return List.of(paths);
  }

  /**
   * The column that holds the value, in itself or deep inside.
   *
   * @return the column's name
   */
  public String column() {
    return column;
  }

  /**
   * The same failure with what its message starts with.
   *
   * @param place where the value was to go
   * @return the failure, with this one's cause and stack trace
   */
  public FileValueException at(String place) {
    FileValueException placed =
        new FileValueException(place + ": " + getMessage(), paths(), column, getCause());
    placed.setStackTrace(getStackTrace());
    return placed;
  }
}
