package io.recordframe.samples.selfjoin;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** An employee; the head of all has no manager. */
@Schema
record Employee(long id, String name, @Nullable Long managerId, double salary) {}
