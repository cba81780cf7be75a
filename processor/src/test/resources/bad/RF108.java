package shop;

import io.recordframe.annotation.Schema;

@Schema
record Order(long id) {}

class OrderFrame {}

@Schema
record Outer_Line(long id) {}

class Outer {
  @Schema
  record Line(long id) {}
}
