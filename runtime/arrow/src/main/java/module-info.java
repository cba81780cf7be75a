/** Rows as Arrow IPC streams and files. */
module io.recordframe.arrow {
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;
  requires org.apache.arrow.format;
  requires flatbuffers.java;
  requires static com.github.luben.zstd_jni;

  exports io.recordframe.arrow;
}
