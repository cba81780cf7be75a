package shop;

import io.recordframe.annotation.Schema;
import java.util.Date;
import java.util.List;

@Schema(from = Broken.Whole.class, stagedBuilder = true)
record Broken(Long id, Date day, String name) {

  @Schema
  record Whole(String name) {}
}

class User {
  BrokenFrame filtered(BrokenFrame broken) {
    BrokenFrame.of(null, List.of(new Broken(1L, null, "x")));
    BrokenFrame.row(null, null, null);
    return broken;
  }
}
