package shop;

import io.recordframe.annotation.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema
record Order(
    Map<List<String>, Long> byTags, Map<byte[], Long> byHash, Map<@Nullable String, Long> byNote) {}
