package io.recordframe.contract.type;

import io.recordframe.annotation.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nested records, lists and maps within each other. */
@Schema
public record Deep(
    Required required,
    @Nullable Scalars scalars,
    List<List<@Nullable Scalars>> lists,
    Map<String, List<Required>> maps,
    @Nullable List<@Nullable Map<Long, @Nullable Lists>> both) {}
