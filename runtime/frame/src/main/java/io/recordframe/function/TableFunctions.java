package io.recordframe.function;

import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.TableImplementation;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.RecordCodec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes table functions of users: sources of rows that are given as a query asks for them, for some
 * constants.
 *
 * <pre>{@code
 * static final TableFunction1<String, Reading> READINGS =
 *     TableFunctions.of(
 *         "station.readings", Types.STRING, ReadingFrame.SCHEMA, station -> open(station).lines());
 *
 * ReadingFrame readings = session.rows(ReadingFrame.SCHEMA, READINGS.of("north"));
 * }</pre>
 *
 * <p>The function is called anew for each query that reads its rows, and asked for a few thousand
 * rows at a time, by one thread. What it returns is closed when the query ends: at the end of the
 * rows, at a limit, and when the query fails, is cancelled or reaches its deadline. Rows that are
 * there already and can be read in any order are better given as {@code RowsSource.Rows}, which
 * several threads read.
 *
 * <p>A plan with such rows travels with the name of the function and the constants; the receiver
 * registers the function.
 */
public final class TableFunctions {

  private TableFunctions() {}

  /**
   * A table function of one argument.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param schema the generated {@code SCHEMA} of the record
   * @param function gives the rows
   * @param <A> the Java type of the first argument
   * @param <R> the record
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace, or no constant is of a
   *     parameter's type
   */
  public static <A extends @Nullable Object, R> TableFunction1<A, R> of(
      String name,
      ValueType<A, ?> first,
      RecordCodec<R> schema,
      RowsFunction1<? super A, ? extends R> function) {
    return new TableFunction1<>(
        function(
            name,
            schema.schema(),
            arguments ->
                new StreamedRows<R>(
                    schema, function.apply(Constants.value(arguments.getFirst(), first))),
            first),
        schema,
        first);
  }

  /**
   * A table function of two arguments.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param schema the generated {@code SCHEMA} of the record
   * @param function gives the rows
   * @param <A> the Java type of the first argument
   * @param <B> the Java type of the second argument
   * @param <R> the record
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace, or no constant is of a
   *     parameter's type
   */
  public static <A extends @Nullable Object, B extends @Nullable Object, R>
      TableFunction2<A, B, R> of(
          String name,
          ValueType<A, ?> first,
          ValueType<B, ?> second,
          RecordCodec<R> schema,
          RowsFunction2<? super A, ? super B, ? extends R> function) {
    return new TableFunction2<>(
        function(
            name,
            schema.schema(),
            arguments ->
                new StreamedRows<R>(
                    schema,
                    function.apply(
                        Constants.value(arguments.get(0), first),
                        Constants.value(arguments.get(1), second))),
            first,
            second),
        schema,
        first,
        second);
  }

  private static UserTableFunction function(
      String name, Schema schema, TableImplementation implementation, ValueType<?, ?>... types) {
    Arrays.stream(types).forEach(Constants::require);
    return new UserTableFunction(
        FunctionName.of(name), Calls.parameters(types), schema, implementation);
  }
}
