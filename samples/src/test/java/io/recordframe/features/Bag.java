package io.recordframe.features;

import io.recordframe.annotation.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of a row. */
@Schema
public record Bag(long id, List<String> items, @Nullable List<Long> counts, Place place) {}
