package io.recordframe.samples.validation;

import io.recordframe.annotation.Schema;

/** How often values of a column do not meet a rule. */
@Schema
record FaultCount(String column, String rule, long faults) {}
