package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Who makes it. */
@Schema
public record Maker(String name, @Nullable String country) {}
