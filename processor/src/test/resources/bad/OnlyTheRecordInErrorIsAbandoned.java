package shop;

import io.recordframe.annotation.Schema;

@Schema(stagedBuilder = true)
record Broken(Long id, String name) {}

@Schema
record Nesting(long id, Broken broken) {}

@Schema(from = Broken.class)
record Evolved(long id, String name) {}

@Schema
record Whole(long id, String name) {}

class Queries {
  WholeFrame whole(BrokenFrame broken) {
    return broken
        .filter(row -> row.id().gt(10).and(row.name().isNotNull()))
        .select(row -> WholeFrame.row(row.id(), row.name()));
  }

  BrokenFrame broken(NestingFrame nesting) {
    return nesting.select(row -> BrokenFrame.row(row.broken().id(), row.broken().name()));
  }

  BrokenFrame built(WholeFrame whole) {
    return whole.select(row -> BrokenFrame.build().id(row.id()).name(row.name()));
  }

  EvolvedFrame evolved(BrokenFrame broken) {
    return broken.select(row -> EvolvedFrame.from(row));
  }
}
