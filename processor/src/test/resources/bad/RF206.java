package shop;

import io.recordframe.annotation.Schema;

class Shop {
  @Schema
  record Order(long id, Status status) {}

  private enum Status {
    OPEN,
    PAID
  }
}
