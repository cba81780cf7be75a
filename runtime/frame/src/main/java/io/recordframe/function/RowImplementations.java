package io.recordframe.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.AdaptedImplementation;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.function.ScalarImplementation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of single rows as functions of batches. Two are equal when their parts are. */
final class RowImplementations {

  private RowImplementations() {}

  /** A function of any number of arguments. */
  @SuppressWarnings("serial") // Java's serialization is never used.
  abstract static class Of<R extends @Nullable Object>
      implements ScalarImplementation, AdaptedImplementation {
    private final Object function;
    private final ValueType<R, ?> result;
    private final List<ValueType<?, ?>> parameters;
    private @Nullable RowLoop loop;

    Of(Object function, ValueType<R, ?> result, ValueType<?, ?>... parameters) {
      this.function = function;
      this.result = result;
      this.parameters = List.of(parameters);
    }

    abstract void run(
        RowLoop loop, ColumnBatch arguments, RowResults<R> results, boolean @Nullable [] skipped);

    @Override
    public final ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
      RowResults<R> results = RowResults.of(result, arguments.rowCount());
      run(loop(), arguments, results, skipped);
      return results.column();
    }

    /** Made with the first call: many a function that came as bytes is never called. */
    private synchronized RowLoop loop() {
      if (loop == null) {
        loop = RowLoop.copy();
      }
      return loop;
    }

    @Override
    public final Object function() {
      return function;
    }

    @Override
    public final List<JavaValueType> valueTypes() {
      List<JavaValueType> types = new ArrayList<>();
      parameters.forEach(parameter -> types.add(parameter.javaType()));
      types.add(result.javaType());
      return List.copyOf(types);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
      return other instanceof Of<?> that
          && function.equals(that.function)
          && result.equals(that.result)
          && parameters.equals(that.parameters);
    }

    @Override
    public final int hashCode() {
      return Objects.hash(function, result, parameters);
    }
  }

  @SuppressWarnings("serial") // Java's serialization is never used.
  static final class Of1<A extends @Nullable Object, R extends @Nullable Object> extends Of<R> {
    private final ValueType<A, ?> first;
    private final RowFunction1<A, R> function;

    Of1(ValueType<A, ?> first, ValueType<R, ?> result, RowFunction1<A, R> function) {
      super(function, result, first);
      this.first = first;
      this.function = function;
    }

    @Override
    void run(
        RowLoop loop, ColumnBatch arguments, RowResults<R> results, boolean @Nullable [] skipped) {
      loop.run(function, RowArguments.of(first, arguments, 0), results, skipped);
    }
  }

  @SuppressWarnings("serial") // Java's serialization is never used.
  static final class Of2<
          A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      extends Of<R> {
    private final ValueType<A, ?> first;
    private final ValueType<B, ?> second;
    private final RowFunction2<A, B, R> function;

    Of2(
        ValueType<A, ?> first,
        ValueType<B, ?> second,
        ValueType<R, ?> result,
        RowFunction2<A, B, R> function) {
      super(function, result, first, second);
      this.first = first;
      this.second = second;
      this.function = function;
    }

    @Override
    void run(
        RowLoop loop, ColumnBatch arguments, RowResults<R> results, boolean @Nullable [] skipped) {
      loop.run(
          function,
          RowArguments.of(first, arguments, 0),
          RowArguments.of(second, arguments, 1),
          results,
          skipped);
    }
  }

  @SuppressWarnings("serial") // Java's serialization is never used.
  static final class Of3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      extends Of<R> {
    private final ValueType<A, ?> first;
    private final ValueType<B, ?> second;
    private final ValueType<C, ?> third;
    private final RowFunction3<A, B, C, R> function;

    Of3(
        ValueType<A, ?> first,
        ValueType<B, ?> second,
        ValueType<C, ?> third,
        ValueType<R, ?> result,
        RowFunction3<A, B, C, R> function) {
      super(function, result, first, second, third);
      this.first = first;
      this.second = second;
      this.third = third;
      this.function = function;
    }

    @Override
    void run(
        RowLoop loop, ColumnBatch arguments, RowResults<R> results, boolean @Nullable [] skipped) {
      loop.run(
          function,
          RowArguments.of(first, arguments, 0),
          RowArguments.of(second, arguments, 1),
          RowArguments.of(third, arguments, 2),
          results,
          skipped);
    }
  }

  @SuppressWarnings("serial") // Java's serialization is never used.
  static final class Of4<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      extends Of<R> {
    private final ValueType<A, ?> first;
    private final ValueType<B, ?> second;
    private final ValueType<C, ?> third;
    private final ValueType<D, ?> fourth;
    private final RowFunction4<A, B, C, D, R> function;

    Of4(
        ValueType<A, ?> first,
        ValueType<B, ?> second,
        ValueType<C, ?> third,
        ValueType<D, ?> fourth,
        ValueType<R, ?> result,
        RowFunction4<A, B, C, D, R> function) {
      super(function, result, first, second, third, fourth);
      this.first = first;
      this.second = second;
      this.third = third;
      this.fourth = fourth;
      this.function = function;
    }

    @Override
    void run(
        RowLoop loop, ColumnBatch arguments, RowResults<R> results, boolean @Nullable [] skipped) {
      loop.run(
          function,
          RowArguments.of(first, arguments, 0),
          RowArguments.of(second, arguments, 1),
          RowArguments.of(third, arguments, 2),
          RowArguments.of(fourth, arguments, 3),
          results,
          skipped);
    }
  }
}
