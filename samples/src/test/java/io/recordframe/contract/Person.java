package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A small record for the tests of files and lifetimes. */
@Schema
public record Person(long id, String name, @Nullable String note) {}
