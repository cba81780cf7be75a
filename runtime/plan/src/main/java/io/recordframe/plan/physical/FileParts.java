package io.recordframe.plan.physical;

import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Sources of some of the files of a source each. */
public final class FileParts {

  private FileParts() {}

  /**
   * Deals files out, neighbours together.
   *
   * @param source the source
   * @param files the files that it stands for at the moment, as paths without wildcards
   * @param most how many sources there are at most; there are never more than files
   * @return the sources, none of them without files; none where there is no file
   * @throws IllegalArgumentException if the number of sources is not positive
   */
  public static List<Source> of(FileSource source, List<String> files, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("There must be a part at least, not " + most);
    }
    int count = Math.min(most, files.size());
    List<Source> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = (int) ((long) files.size() * i / count);
      int end = (int) ((long) files.size() * (i + 1) / count);
      parts.add(
          new FileSource(files.subList(start, end), source.format(), source.hivePartitioning()));
    }
    return parts;
  }
}
