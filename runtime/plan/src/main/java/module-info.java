/** The engine-neutral plan and the interface that engines implement. */
module io.recordframe.plan {
  requires static transitive org.jspecify;
}
