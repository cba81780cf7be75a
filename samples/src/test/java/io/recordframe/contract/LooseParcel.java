package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Parcel} in which any place may be null. */
@Schema
public record LooseParcel(
    @Nullable Long id,
    @Nullable String city,
    @Nullable String note,
    @Nullable LooseBox box,
    @Nullable LooseBox spare,
    @Nullable List<@Nullable String> tags,
    @Nullable List<@Nullable Integer> counts,
    @Nullable List<@Nullable LooseBox> contents,
    @Nullable Map<String, @Nullable LooseBox> named) {}
