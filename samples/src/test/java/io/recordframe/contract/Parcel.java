package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places that may be null and places that may not, at every depth. */
@Schema
public record Parcel(
    long id,
    String city,
    @Nullable String note,
    Box box,
    @Nullable Box spare,
    List<String> tags,
    List<@Nullable Integer> counts,
    @Nullable List<Box> contents,
    Map<String, Box> named) {}
