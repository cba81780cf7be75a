/** Plans in the form of Substrait, for other systems. */
module io.recordframe.substrait {
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;
  requires com.google.protobuf;

  exports io.recordframe.substrait;
}
