package shop;

import io.recordframe.annotation.Schema;

@Schema(from = String.class)
record Order(long id) {}

@Schema(from = Plain.class)
record Invoice(long id) {}

record Plain(long id) {}

@Schema(from = Delivery.class)
record Delivery(long id) {}

@Schema(from = int.class)
record Return(long id) {}
