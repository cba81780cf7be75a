package shop;

import io.recordframe.annotation.Schema;

@Schema
class Order {
  long id;
}
