package shop;

import io.recordframe.annotation.Schema;

class Shop {
  @Schema
  private record Order(long id) {}

  private static class Archive {
    @Schema
    record Line(long id) {}
  }
}
