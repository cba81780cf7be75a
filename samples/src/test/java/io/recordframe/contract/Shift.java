package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long somebody worked, and paused. */
@Schema
public record Shift(long id, Duration worked, @Nullable Duration paused) {}
