package io.recordframe.function;

import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.type.Field;
import io.recordframe.support.Place;
import io.recordframe.support.VectorCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter or result of a function is: its Java type, and the kind of expression that it
 * stands for. {@link Types} has them. Immutable and safe to share between threads.
 *
 * @param <J> the Java type; the boxed one of a primitive
 * @param <E> the kind of expression
 */
public final class ValueType<J extends @Nullable Object, E extends Term<?>> {

  private final VectorCodec<?> codec;
  private final ElementFactory<? extends E> expressions;
  private final JavaValueType javaType;

  ValueType(VectorCodec<?> codec, ElementFactory<? extends E> expressions) {
    this(codec, expressions, null, List.of());
  }

  ValueType(
      VectorCodec<?> codec,
      ElementFactory<? extends E> expressions,
      @Nullable Class<?> javaClass,
      List<JavaValueType> parts) {
    this(codec, expressions, new JavaValueType(codec.type(), false, javaClass, parts));
  }

  private ValueType(
      VectorCodec<?> codec, ElementFactory<? extends E> expressions, JavaValueType javaType) {
    this.codec = codec;
    this.expressions = expressions;
    this.javaType = javaType;
  }

  JavaValueType javaType() {
    return javaType;
  }

  @SuppressWarnings("unchecked") // The codec is that of J without null.
  VectorCodec<J> codec() {
    return (VectorCodec<J>) codec;
  }

  ElementFactory<? extends E> expressions() {
    return expressions;
  }

  boolean isNullable() {
    return javaType.nullable();
  }

  J[] read(ColumnBatch batch, int index) {
    return read(batch.column(index), new Place("arguments", "argument" + (index + 1)));
  }

  @SuppressWarnings("unchecked") // What the codec reads is of J.
  J[] read(ColumnVector column, Place place) {
    return (J[]) codec.read(column, place, 0);
  }

  ColumnVector write(List<? extends @Nullable Object> values, Place place) {
    return write(codec, values, place);
  }

  @SuppressWarnings("unchecked") // The values are of J, which is the codec's.
  private static <T> ColumnVector write(
      VectorCodec<T> codec, List<? extends @Nullable Object> values, Place place) {
    return codec.write(values.toArray(codec.newArray(0)), place, 0);
  }

  <N extends Term<?>> ValueType<@Nullable J, N> orNull(ElementFactory<? extends N> kind) {
    return new ValueType<>(
        codec,
        kind,
        new JavaValueType(javaType.type(), true, javaType.javaClass(), javaType.parts()));
  }

  Field field(String name) {
    return new Field(name, codec.type(), isNullable());
  }

  @Override
  public String toString() {
    return codec.type().displayName() + (isNullable() ? "?" : "");
  }
}
