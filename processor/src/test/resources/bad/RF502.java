package shop;

import io.recordframe.annotation.Schema;

@Schema
record Order(long customerId, double amount) {}

@Schema(from = Order.class)
record Total(long customer_id, double total) {}

@Schema(from = Order.class)
record City(String name) {}
