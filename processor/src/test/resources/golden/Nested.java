package shop;

import io.recordframe.annotation.Schema;
import java.util.List;

public interface Nested {
  @Schema
  record Line(long id, List<Columns> columns) {}

  @Schema
  record Columns(Kind kind) {}

  enum Kind {
    ONE
  }
}
