/** Random plans and rows, and what else tests of engines share. */
module io.recordframe.engine.tck {
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;

  exports io.recordframe.engine.tck.random;
  exports io.recordframe.engine.tck.rows;
}
