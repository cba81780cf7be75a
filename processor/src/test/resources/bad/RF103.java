package shop;

import io.recordframe.annotation.Schema;

@Schema
record Order(long id) {}

class Report {
  long total() {
    @Schema
    record Line(long id) {}
    return new Line(1).id();
  }
}
