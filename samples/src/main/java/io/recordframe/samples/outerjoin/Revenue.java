package io.recordframe.samples.outerjoin;

import io.recordframe.annotation.Schema;

/** What a customer ordered in all. */
@Schema
record Revenue(String customer, double total) {}
