package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;

/** How many orders a customer has. */
@Schema
record CustomerOrders(long customerKey, long orders) {}
