package io.recordframe.plan.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of one format. A path may hold the wildcards {@code *}, {@code ?}, {@code **} and {@code
 * [abc]}.
 *
 * @param paths the paths, at least one
 * @param format the format with its options
 * @param hivePartitioning whether folders named {@code column=value} are columns
 */
public record FileSource(List<String> paths, FileFormat format, boolean hivePartitioning)
    implements Source {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no path, or one is empty or has a NUL character
   */
  public FileSource {
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("A file source needs at least one path");
    }
    for (String path : paths) {
      if (path.isBlank() || path.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "A path must not be blank or hold a NUL character: '" + path + "'");
      }
    }
  }

  @Override
  public String description() {
    return (paths.size() == 1 ? "file " : "files ")
        + paths.stream().limit(3).collect(Collectors.joining(", "))
        + (paths.size() > 3 ? " and " + (paths.size() - 3) + " more" : "");
  }
}
