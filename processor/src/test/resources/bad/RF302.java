package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;

@Schema
record Order(long id, @Decimal(precision = 10, scale = 2) double amount) {}
