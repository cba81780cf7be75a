package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has lists. */
@Schema
public record Tagged(
    long id, List<String> tags, @Nullable List<@Nullable Integer> marks, List<Line> lines) {}
