package shop;

import io.recordframe.annotation.Schema;

@Schema
record Broken(Long id) {}

@Schema
record Nesting(long id, Broken broken) {}

@Schema(from = Broken.class)
record Evolved(long id, String name) {}

@Schema
record Whole(long id) {}
