/** The reference engine, random plans and rows, and the tests that engines share. */
module io.recordframe.engine.tck {
  requires re2j;
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;

  exports io.recordframe.engine.tck.comparison;
  exports io.recordframe.engine.tck.conformance;
  exports io.recordframe.engine.tck.random;
  exports io.recordframe.engine.tck.reference;
  exports io.recordframe.engine.tck.rows;
  exports io.recordframe.engine.tck.semantics;
  exports io.recordframe.engine.tck.stub;
}
