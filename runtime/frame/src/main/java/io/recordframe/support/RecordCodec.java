package io.recordframe.support;

import io.recordframe.constraint.ColumnRule;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from columns and writes them to columns. What is particular to a record is
 * generated: its components, a loop that makes records out of arrays, and a way to each component's
 * value that boxes no primitive. Stateless and safe to share between threads.
 *
 * @param <R> the record
 */
public abstract class RecordCodec<R> {

  private final String recordName;
  private final List<Component<?>> components;
  private final Schema schema;

  /**
   * Creates a codec.
   *
   * @param recordType the record's class
   * @param components the record's components, in order
   */
  protected RecordCodec(Class<R> recordType, Component<?>... components) {
    this.recordName = nestedName(recordType);
    this.components = List.of(components);
    this.schema = Schema.of(Stream.of(components).map(Component::field).toArray(Field[]::new));
  }

  private static String nestedName(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String name = type.getSimpleName();
    return outer == null ? name : nestedName(outer) + "." + name;
  }

  /**
   * What messages call the place where the values of a column go.
   *
   * @param column a column's name
   * @return the record and, where it has one for the column, the component
   */
  public final String placeOf(String column) {
    return components.stream()
        .filter(component -> component.field().name().equals(column))
        .findFirst()
        .map(component -> component.placeIn(recordName))
        .map(place -> "Record " + recordName + ", component " + place.component())
        .orElse("Record " + recordName);
  }

  /**
   * The record's columns, in the order of its components.
   *
   * @return the schema
   */
  public final Schema schema() {
    return schema;
  }

  /**
   * The rules for values of the components, in their order, those of nested records included where
   * they must be valid as well.
   *
   * @return the rules
   */
  public final List<ColumnRule> rules() {
    List<ColumnRule> rules = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      rules.addAll(components.get(i).rulesAt(i));
    }
    return rules;
  }

  /**
   * The record's name without its package, for messages.
   *
   * @return the name, behind those of the types around it
   */
  public final String recordName() {
    return recordName;
  }

  /**
   * Reads records.
   *
   * @param rowCount how many
   * @param firstRow the number of the first row from 0, for messages
   * @param columns gives the column at a position, of the schema's type there and of that many rows
   * @param absent true at the position of each row that has no record, or null when all have one
   * @return the records, with null at the position of each absent row
   * @throws InvalidDataException if a value cannot be held by its component, or the record's
   *     constructor refuses the values
   */
  public final @Nullable R[] read(
      int rowCount, long firstRow, IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
    return read(new ComponentReader(recordName, components, rowCount, firstRow, columns, absent));
  }

  /**
   * Writes one component of some records.
   *
   * @param index the component's position, from 0
   * @param rows records, or null where a row has none
   * @param start the position of the first one, which is also its row in messages
   * @param count how many
   * @return the column; what it holds where a row has no record is unspecified
   * @throws InvalidDataException if a value cannot be held by the column
   * @throws IndexOutOfBoundsException if there is no such component
   */
  public final ColumnVector write(
      int index, List<? extends @Nullable R> rows, int start, int count) {
    if (index < 0 || index >= components.size()) {
      throw noComponent(index);
    }
    return new ComponentWriter<>(this, rows, start, count).write(components.get(index), index);
  }

  /**
   * Makes records.
   *
   * @param values the components' values
   * @return the records, with null at the position of each row that has none
   * @throws InvalidDataException if a value cannot be held by its component, or the record's
   *     constructor refuses the values
   */
  protected abstract @Nullable R[] read(ComponentReader values);

  /**
   * The value of a {@code boolean} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected boolean booleanOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of a {@code byte} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected byte byteOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of a {@code short} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected short shortOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of an {@code int} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected int intOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of a {@code long} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected long longOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of a {@code float} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected float floatOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of a {@code double} component.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected double doubleOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * The value of a component of any other type.
   *
   * @param row a record
   * @param index the component's position, from 0
   * @return the value
   */
  protected @Nullable Object valueOf(R row, int index) {
    throw noComponent(index);
  }

  /**
   * What to throw when there is no component of a kind at a position.
   *
   * @param index the position
   * @return the exception to throw
   */
  protected final IndexOutOfBoundsException noComponent(int index) {
    return new IndexOutOfBoundsException(recordName + " has no column " + index);
  }

  /**
   * A {@code boolean} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Boolean> bool(String name) {
    return Component.of(name, VectorCodecs.BOOLEAN);
  }

  /**
   * A {@code byte} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Byte> int8(String name) {
    return Component.of(name, VectorCodecs.INT8);
  }

  /**
   * A {@code short} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Short> int16(String name) {
    return Component.of(name, VectorCodecs.INT16);
  }

  /**
   * An {@code int} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Integer> int32(String name) {
    return Component.of(name, VectorCodecs.INT32);
  }

  /**
   * A {@code long} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Long> int64(String name) {
    return Component.of(name, VectorCodecs.INT64);
  }

  /**
   * A {@code float} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Float> float32(String name) {
    return Component.of(name, VectorCodecs.FLOAT32);
  }

  /**
   * A {@code double} component.
   *
   * @param name its name
   * @return the component
   */
  protected static Component<Double> float64(String name) {
    return Component.of(name, VectorCodecs.FLOAT64);
  }

  /**
   * A text.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<String> string(String name) {
    return Component.of(name, VectorCodecs.STRING);
  }

  /**
   * A sequence of bytes.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<byte[]> binary(String name) {
    return Component.of(name, VectorCodecs.BINARY);
  }

  /**
   * A date.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<LocalDate> date(String name) {
    return Component.of(name, VectorCodecs.DATE);
  }

  /**
   * A time of day.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<LocalTime> time(String name) {
    return Component.of(name, VectorCodecs.TIME);
  }

  /**
   * A date with a time of day.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<LocalDateTime> timestamp(String name) {
    return Component.of(name, VectorCodecs.TIMESTAMP);
  }

  /**
   * A point on the time line.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<Instant> instant(String name) {
    return Component.of(name, VectorCodecs.INSTANT);
  }

  /**
   * A length of time.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<Duration> duration(String name) {
    return Component.of(name, VectorCodecs.DURATION);
  }

  /**
   * An identifier.
   *
   * @param name the component's name
   * @return the component
   */
  protected static Component<UUID> uuid(String name) {
    return Component.of(name, VectorCodecs.UUID);
  }

  /**
   * A decimal.
   *
   * @param name the component's name
   * @param precision how many digits in all
   * @param scale how many of them stand behind the point
   * @return the component
   * @throws IllegalArgumentException if there is no such decimal type
   */
  protected static Component<BigDecimal> decimal(String name, int precision, int scale) {
    return Component.of(name, VectorCodecs.decimal(precision, scale));
  }

  /**
   * A component of any other type.
   *
   * @param <T> its type
   * @param name its name
   * @param codec the codec of its values
   * @return the component
   */
  protected static <T> Component<T> nested(String name, VectorCodec<T> codec) {
    return Component.of(name, codec);
  }
}
