package io.recordframe.function;

import io.recordframe.plan.function.FailedRowException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function for each row of a batch that is not skipped. Its methods throw {@link
 * FailedRowException} where the function throws, or gives what its result's type does not have.
 */
interface RowLoop {

  /**
   * A loop for one function alone, in a class of its own. So the JIT compiler sees one function and
   * one kind of columns in it, compiles all of them into one, and makes no objects of what is
   * primitive in the columns and in the function. The class goes with the loop.
   *
   * @return a copy of {@link RowLoopTemplate}
   */
  static RowLoop copy() {
    try {
      MethodHandles.Lookup copy = MethodHandles.lookup().defineHiddenClass(Template.CODE, true);
      return (RowLoop)
          copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (Throwable impossible) {
      throw new IllegalStateException("The template of loops is a class.", impossible);
    }
  }

  /** For functions of one argument. */
  <A extends @Nullable Object, R extends @Nullable Object> void run(
      RowFunction1<A, R> function,
      RowArguments<A> first,
      RowResults<R> results,
      boolean @Nullable [] skipped);

  /** For functions of two arguments. */
  <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> void run(
      RowFunction2<A, B, R> function,
      RowArguments<A> first,
      RowArguments<B> second,
      RowResults<R> results,
      boolean @Nullable [] skipped);

  /** For functions of three arguments. */
  <
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
          boolean @Nullable [] skipped);

  /** For functions of four arguments. */
  <
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
          boolean @Nullable [] skipped);

  /** The class file that is copied, read once. */
  final class Template {
    static final byte[] CODE = read();

    private Template() {}

    private static byte[] read() {
      String file = RowLoopTemplate.class.getSimpleName() + ".class";
      try (InputStream code =
          Objects.requireNonNull(RowLoopTemplate.class.getResourceAsStream(file), file)) {
        return code.readAllBytes();
      } catch (IOException failure) {
        throw new UncheckedIOException("The class " + file + " cannot be read", failure);
      }
    }
  }
}
