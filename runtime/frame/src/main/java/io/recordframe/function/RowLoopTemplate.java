package io.recordframe.function;

import io.recordframe.plan.function.FailedRowException;
import org.jspecify.annotations.Nullable;

/** What {@link RowLoop#copy} copies. Refers to no private member of another class. */
final class RowLoopTemplate implements RowLoop {

  RowLoopTemplate() {}

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> void run(
      RowFunction1<A, R> function,
      RowArguments<A> first,
      RowResults<R> results,
      boolean @Nullable [] skipped) {
    int row = 0;
    try {
      for (int rows = results.size(); row < rows; row++) {
        if (skipped == null || !skipped[row]) {
          results.set(row, function.apply(first.get(row)));
        }
      }
    } catch (Throwable thrown) {
      throw new FailedRowException(row, thrown);
    }
  }

  @Override
  public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      void run(
          RowFunction2<A, B, R> function,
          RowArguments<A> first,
          RowArguments<B> second,
          RowResults<R> results,
          boolean @Nullable [] skipped) {
    int row = 0;
    try {
      for (int rows = results.size(); row < rows; row++) {
        if (skipped == null || !skipped[row]) {
          results.set(row, function.apply(first.get(row), second.get(row)));
        }
      }
    } catch (Throwable thrown) {
      throw new FailedRowException(row, thrown);
    }
  }

  @Override
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      void run(
          RowFunction3<A, B, C, R> function,
          RowArguments<A> first,
          RowArguments<B> second,
          RowArguments<C> third,
          RowResults<R> results,
          boolean @Nullable [] skipped) {
    int row = 0;
    try {
      for (int rows = results.size(); row < rows; row++) {
        if (skipped == null || !skipped[row]) {
          results.set(row, function.apply(first.get(row), second.get(row), third.get(row)));
        }
      }
    } catch (Throwable thrown) {
      throw new FailedRowException(row, thrown);
    }
  }

  @Override
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      void run(
          RowFunction4<A, B, C, D, R> function,
          RowArguments<A> first,
          RowArguments<B> second,
          RowArguments<C> third,
          RowArguments<D> fourth,
          RowResults<R> results,
          boolean @Nullable [] skipped) {
    int row = 0;
    try {
      for (int rows = results.size(); row < rows; row++) {
        if (skipped == null || !skipped[row]) {
          results.set(
              row,
              function.apply(first.get(row), second.get(row), third.get(row), fourth.get(row)));
        }
      }
    } catch (Throwable thrown) {
      throw new FailedRowException(row, thrown);
    }
  }
}
