package io.recordframe.file;

import io.recordframe.plan.source.Sink.Mode;
import java.util.List;

/** The options that every format has. */
record WritingOptions(String path, List<String> partitionBy, Mode mode) {

  static WritingOptions of(String path) {
    return new WritingOptions(path, List.of(), Mode.ERROR);
  }

  WritingOptions withPartitionBy(List<String> columns) {
    return new WritingOptions(path, columns, mode);
  }

  WritingOptions withMode(Mode value) {
    return new WritingOptions(path, partitionBy, value);
  }
}
