package io.recordframe.contract;

import io.recordframe.annotation.Schema;

/** An order with its customer's name. */
@Schema
public record Line(long orderId, String customer, double total) {}
