package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A {@link Person} whose name may be missing, but not the note. */
@Schema
public record Nameless(long id, @Nullable String name, String note) {}
