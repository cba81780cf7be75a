package io.recordframe.file;

import java.util.List;

/** The options that every format has. */
record ReadingOptions(
    List<String> paths, boolean hivePartitioned, boolean strict, boolean requiresNonNull) {

  static ReadingOptions of(List<String> paths) {
    return new ReadingOptions(paths, false, false, false);
  }

  ReadingOptions withHivePartitioned() {
    return new ReadingOptions(paths, true, strict, requiresNonNull);
  }

  ReadingOptions withStrict() {
    return new ReadingOptions(paths, hivePartitioned, true, requiresNonNull);
  }

  ReadingOptions withRequiresNonNull() {
    return new ReadingOptions(paths, hivePartitioned, strict, true);
  }
}
