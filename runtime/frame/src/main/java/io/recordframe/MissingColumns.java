package io.recordframe;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.List;

/** What becomes of components of a record that can be null where rows have no such column. */
public enum MissingColumns {
  /** They are an error, as those that are never null always are. */
  REFUSED,
  /** They are null. */
  NULL;

  /** The columns that rows must have. */
  Schema demanded(Schema record, Schema found) {
    return switch (this) {
      case REFUSED -> record;
      case NULL -> {
        List<Field> fields =
            record.fields().stream()
                .filter(field -> !field.nullable() || found.indexOf(field.name()) >= 0)
                .toList();
        yield new Schema(fields);
      }
    };
  }
}
