package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.MaskedVector;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls code of users, and makes of whatever it throws or gives wrongly the error of the query. */
final class UserCalls {

  private UserCalls() {}

  static ColumnVector evaluate(UserScalarFunction function, ColumnBatch arguments) {
    boolean[] skipped = skipped(function, arguments);
    ColumnVector result;
    try {
      result = function.implementation().apply(arguments, skipped);
    } catch (FailedRowException failure) {
      throw failed(function, arguments, failure);
    } catch (Throwable thrown) {
      throw failed(function, " for a batch of " + arguments.rowCount() + " rows", thrown);
    }
    int nullAt = checked(function, result, arguments.rowCount(), skipped);
    if (nullAt >= 0) {
      throw new QueryFailedException(
          "The function %s gave null for %s, but its result is declared as never null"
              .formatted(
                  function.name(), ArgumentText.of(function.parameters(), arguments, nullAt)));
    }
    return MaskedVector.of(result, skipped);
  }

  static ColumnVector evaluate(UserWindowFunction function, ColumnBatch partition) {
    boolean[] skipped = skipped(function, partition);
    ColumnVector result;
    try {
      result = function.implementation().apply(partition, skipped);
    } catch (FailedRowException failure) {
      throw failed(function, partition, failure);
    } catch (Throwable thrown) {
      throw failed(function, " for " + described(function, partition), thrown);
    }
    int nullAt;
    try {
      nullAt = checked(function, result, partition.rowCount(), skipped);
    } catch (QueryFailedException wrong) {
      throw new QueryFailedException(
          "%s, one for each row of %s"
              .formatted(wrong.getMessage(), described(function, partition)),
          wrong);
    }
    if (nullAt >= 0) {
      throw new QueryFailedException(
          "The function %s gave null for row %d, %s, of a partition of %d rows, but its result is declared as never null"
              .formatted(
                  function.name(),
                  nullAt + 1,
                  ArgumentText.of(function.parameters(), partition, nullAt),
                  partition.rowCount()));
    }
    return MaskedVector.of(result, skipped);
  }

  private static String described(UserWindowFunction function, ColumnBatch partition) {
    return "a partition of %d rows, the first of which is %s"
        .formatted(partition.rowCount(), ArgumentText.of(function.parameters(), partition, 0));
  }

  static AggregateState newState(UserAggregateFunction function) {
    try {
      return new AggregateState(function.implementation().create());
    } catch (Throwable thrown) {
      throw failed(function, " when a state was created", thrown);
    }
  }

  static void update(
      UserAggregateFunction function, AggregateState[] states, ColumnBatch arguments) {
    boolean[] skipped = skipped(function, arguments);
    try {
      function.implementation().update(states, arguments, skipped);
    } catch (FailedRowException failure) {
      throw failed(function, arguments, failure);
    } catch (Throwable thrown) {
      throw failed(function, " for a batch of " + arguments.rowCount() + " rows", thrown);
    }
  }

  static void merge(UserAggregateFunction function, AggregateState target, AggregateState source) {
    try {
      merge(function.implementation(), target, source);
    } catch (Throwable thrown) {
      throw failed(function, " when two states were merged", thrown);
    }
  }

  @SuppressWarnings("unchecked") // The states are those that the implementation has made.
  private static <S> void merge(
      AggregateImplementation<S> implementation, AggregateState target, AggregateState source) {
    target.set(implementation.merge((S) target.value(), (S) source.value()));
  }

  static ColumnVector finish(UserAggregateFunction function, AggregateState[] states) {
    ColumnVector result;
    try {
      result = finish(function.implementation(), states);
    } catch (Throwable thrown) {
      throw failed(function, " when a state was finished", thrown);
    }
    if (checked(function, result, states.length, null) >= 0) {
      throw new QueryFailedException(
          "The aggregate %s gave null, but its result is declared as never null"
              .formatted(function.name()));
    }
    return result;
  }

  @SuppressWarnings("unchecked") // The states are those that the implementation has made.
  private static <S> ColumnVector finish(
      AggregateImplementation<S> implementation, AggregateState[] states) {
    List<S> values = new ArrayList<>(states.length);
    for (AggregateState state : states) {
      values.add((S) state.value());
    }
    return implementation.finish(values);
  }

  /** The rows that have a null where the function takes none, or null when there are none. */
  private static boolean @Nullable [] skipped(UserFunction function, ColumnBatch arguments) {
    List<Field> parameters = function.parameters();
    boolean[] skipped = null;
    boolean shared = false;
    for (int i = 0; i < parameters.size(); i++) {
      boolean[] nulls = parameters.get(i).nullable() ? null : arguments.column(i).nulls();
      if (nulls == null) {
        continue;
      }
      if (skipped == null) {
        skipped = nulls;
        shared = true;
        continue;
      }
      if (shared) {
        skipped = skipped.clone();
        shared = false;
      }
      for (int row = 0; row < arguments.rowCount(); row++) {
        skipped[row] |= nulls[row];
      }
    }
    return skipped;
  }

  /** The first row with a null that is not allowed, or -1. */
  private static int checked(
      UserFunction function,
      @Nullable ColumnVector result,
      int rows,
      boolean @Nullable [] skipped) {
    Field declared = function.result();
    if (result == null) {
      throw new QueryFailedException(
          "The function %s gave no column, but %d values of %s are due"
              .formatted(function.name(), rows, declared.type().displayName()));
    }
    if (!result.type().equals(declared.type()) || result.size() != rows) {
      throw new QueryFailedException(
          "The function %s gave %d values of %s, but %d values of %s are due"
              .formatted(
                  function.name(),
                  result.size(),
                  result.type().displayName(),
                  rows,
                  declared.type().displayName()));
    }
    boolean[] nulls = declared.nullable() ? null : result.nulls();
    for (int row = 0; nulls != null && row < rows; row++) {
      if (nulls[row] && (skipped == null || !skipped[row])) {
        return row;
      }
    }
    return -1;
  }

  private static QueryFailedException failed(
      UserFunction function, ColumnBatch arguments, FailedRowException failure) {
    boolean isRow = failure.row() >= 0 && failure.row() < arguments.rowCount();
    return failed(
        function,
        " for "
            + (isRow
                ? ArgumentText.of(function.parameters(), arguments, failure.row())
                : "row %d, which there is not".formatted(failure.row())),
        failure.failure());
  }

  private static QueryFailedException failed(
      UserFunction function, String where, Throwable thrown) {
    return new QueryFailedException(
        "The function %s failed%s: %s".formatted(function.name(), where, described(thrown)),
        thrown);
  }

  /** What was thrown, with its message as far as it can be told. */
  static String described(Throwable thrown) {
    String message = message(thrown);
    String type = thrown.getClass().getName();
    return message == null ? type : type + ": " + message;
  }

  /** The message of an error that a user may have written, and whose message may fail as well. */
  private static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable failed) {
      return "its message cannot be told: " + failed.getClass().getName();
    }
  }
}
