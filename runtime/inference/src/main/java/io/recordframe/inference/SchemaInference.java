package io.recordframe.inference;

import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out which columns data have, so that every value of them can be read. Columns of Parquet
 * and of queries have the types that they declare; those of CSV the narrowest type that holds every
 * value of the file exactly, an identifier with leading zeros staying text; those of JSON what the
 * engine makes of them, held against every value.
 */
public final class SchemaInference {

  private final ColumnFacts facts;
  private final EngineSession engine;

  /**
   * An inference that asks an engine.
   *
   * @param engine a running engine; it is not closed
   */
  public SchemaInference(EngineSession engine) {
    this.engine = engine;
    this.facts = new ColumnFacts(engine);
  }

  /**
   * The columns of data.
   *
   * @param source files, a table or a query
   * @param columns the names of those that are wanted, in the order wanted; empty for all
   * @param nullability which of them can be null; text files tell nothing by themselves, so theirs
   *     are measured in any case
   * @return the columns
   * @throws RecordInferenceException if a wanted column is not there
   * @throws RecordframeException if the data cannot be read, with the place at fault
   */
  public Schema infer(Source source, List<String> columns, Nullability nullability) {
    Schema found = chosen(engine.describe(source), columns);
    if (!(source instanceof FileSource files) || files.format() instanceof FileFormat.Parquet) {
      return nullability == Nullability.MEASURED ? facts.withMeasuredNulls(source, found) : found;
    }
    return facts.withMeasuredNulls(
        source,
        switch (files.format()) {
          case FileFormat.Csv _ -> typed(source, found);
          case FileFormat.Json _, FileFormat.Parquet _ -> found;
        });
  }

  private Schema chosen(Schema found, List<String> wanted) {
    if (wanted.isEmpty()) {
      return found;
    }
    Set<String> names = new LinkedHashSet<>(wanted);
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      int index = found.indexOf(name);
      if (index < 0) {
        throw new RecordInferenceException(
            "There is no column '" + name + "'; there are " + found.names());
      }
      fields.add(found.field(index));
    }
    return new Schema(fields);
  }

  /** The columns of text with the types that their values have. */
  private Schema typed(Source source, Schema found) {
    List<Field> texts =
        found.fields().stream().map(it -> Field.nullable(it.name(), ScalarType.STRING)).toList();
    List<Field> typed = new ArrayList<>();
    for (Field guess : facts.withTypesOfText(source, new Schema(texts)).fields()) {
      boolean exact = guess.type() == ScalarType.STRING || facts.canBeRead(source, guess);
      typed.add(exact ? guess : Field.nullable(guess.name(), ScalarType.STRING));
    }
    return new Schema(typed);
  }
}
