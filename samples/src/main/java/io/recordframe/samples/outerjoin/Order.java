package io.recordframe.samples.outerjoin;

import io.recordframe.annotation.Schema;

/** An order; its customer may be unknown. */
@Schema
record Order(long id, long customerId, double amount) {}
