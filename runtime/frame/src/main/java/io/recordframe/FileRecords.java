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
 * record is known by the schema of its scan, which is one object for all frames of it. Safe for use
 * by several threads at once.
 */
final class FileRecords {

  private final Map<Schema, RecordSchema<?, ?>> records =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * Remembers what a record is read from.
   *
   * @param scanned the columns of the files, in the order of the record's
   * @param record the record
   * @return the columns, to be scanned: the same object for equal columns of the record
   */
  Schema add(Schema scanned, RecordSchema<?, ?> record) {
    synchronized (records) {
      for (Map.Entry<Schema, RecordSchema<?, ?>> known : records.entrySet()) {
        if (known.getValue().equals(record) && known.getKey().equals(scanned)) {
          return known.getKey();
        }
      }
      records.put(scanned, record);
      return scanned;
    }
  }

  /** The failure of a plan, with the record and component that the value was read for. */
  FileValueException named(FileValueException failure, Relation plan) {
    for (Relation relation : PlanGraph.of(plan).inputsFirst()) {
      if (relation instanceof Scan(FileSource source, Schema schema)
          && source.paths().equals(failure.paths())
          && schema.indexOf(failure.column()) >= 0) {
        RecordSchema<?, ?> record = records.get(schema);
        if (record != null) {
          int index = schema.indexOf(failure.column());
          return failure.at(record.placeOf(record.schema().field(index).name()));
        }
      }
    }
    return failure;
  }
}
