package io.recordframe.samples.selfjoin;

import io.recordframe.annotation.Schema;

/** An employee, the manager, and how much more the manager earns. */
@Schema
record Report(String employee, String manager, double difference) {}
