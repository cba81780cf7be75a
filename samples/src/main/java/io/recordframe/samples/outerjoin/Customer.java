package io.recordframe.samples.outerjoin;

import io.recordframe.annotation.Schema;

/** A customer. */
@Schema
record Customer(long id, String name) {}
