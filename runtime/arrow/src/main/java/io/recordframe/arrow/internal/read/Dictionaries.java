package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowLimit;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.ArrowColumns;
import io.recordframe.arrow.internal.format.ArrowField;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The dictionaries that columns refer to, as they are at a place of a stream. */
final class Dictionaries {

  private final ArrowColumns columns;
  private final ArrowLimits limits;
  private final Map<Long, ColumnVector> values = new ConcurrentHashMap<>();

  Dictionaries(ArrowColumns columns, ArrowLimits limits) {
    this.columns = columns;
    this.limits = limits;
  }

  /**
   * Adds values to a dictionary, or begins it anew.
   *
   * @throws io.recordframe.plan.error.RecordframeException if the message is none for it
   */
  void add(Header.Dictionary message, Body body, Place place) {
    ArrowField field = columns.dictionary(message.id());
    ColumnVector added =
        new BatchLayout(List.of(field), message.values(), body, limits, place).column(0, this);
    ColumnVector before = values.get(message.id());
    if (!message.delta() || before == null) {
      limits.require(ArrowLimit.DICTIONARY_VALUES, added.size(), place.description());
      values.put(message.id(), added);
      return;
    }
    limits.require(
        ArrowLimit.DICTIONARY_VALUES, (long) before.size() + added.size(), place.description());
    values.put(message.id(), HeapVector.concatenation(added.type(), List.of(before, added)));
  }

  /** The values of a dictionary; none where there was no message for it, as where all are null. */
  ColumnVector values(long id) {
    ColumnVector found = values.get(id);
    return found != null
        ? found
        : HeapVector.concatenation(columns.dictionary(id).type(), List.of());
  }
}
