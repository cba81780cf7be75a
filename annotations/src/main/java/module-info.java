/** What an application puts on its records and functions. */
module io.recordframe.annotation {
  requires static transitive org.jspecify;

  exports io.recordframe.annotation;
}
