package io.recordframe;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.type.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The records that files were read as, so that messages can name them: plans know columns only. A
 * record is known by its schema, which is one object for all frames of it. Safe for use by several
 * threads at once.
 */
final class FileRecords {

  private final Map<Schema, RecordSchema<?, ?>> records =
      Collections.synchronizedMap(new IdentityHashMap<>());

  void add(RecordSchema<?, ?> schema) {
    records.putIfAbsent(schema.schema(), schema);
  }

  /** The failure of a plan, with the record and component that the value was read for. */
  FileValueException named(FileValueException failure, Relation plan) {
    for (Relation relation : PlanGraph.of(plan).inputsFirst()) {
      if (relation instanceof Scan(FileSource source, Schema schema)
          && source.paths().equals(failure.paths())
          && schema.indexOf(failure.column()) >= 0) {
        RecordSchema<?, ?> record = records.get(schema);
        if (record != null) {
          return failure.at(record.placeOf(failure.column()));
        }
      }
    }
    return failure;
  }
}
