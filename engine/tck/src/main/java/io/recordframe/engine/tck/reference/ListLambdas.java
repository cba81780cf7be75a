package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.reference.Scope.ListElement;
import io.recordframe.plan.algebra.ListLambda;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambdas over the elements of a list. */
final class ListLambdas {

  private ListLambdas() {}

  static @Nullable Object value(ListLambda lambda, Evaluator evaluator, Scope scope) {
    if (!(evaluator.value(lambda.list(), scope) instanceof List<?> elements)) {
      return null;
    }
    if (lambda.initial() != null) {
      @Nullable Object reduced = evaluator.value(lambda.initial(), scope);
      for (@Nullable Object element : elements) {
        reduced = evaluator.value(lambda.body(), scope.at(new ListElement(element, reduced)));
      }
      return reduced;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (@Nullable Object element : elements) {
      values.add(evaluator.value(lambda.body(), scope.at(new ListElement(element, null))));
    }
    return switch (lambda.kind()) {
      case MAP, REDUCE -> values;
      case FILTER -> chosen(elements, values);
      case ANY -> firstOf(values, true);
      case ALL -> firstOf(values, false);
    };
  }

  private static List<@Nullable Object> chosen(List<?> elements, List<@Nullable Object> values) {
    List<@Nullable Object> chosen = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (Boolean.TRUE.equals(values.get(i))) {
        chosen.add(elements.get(i));
      }
    }
    return chosen;
  }

  /** The deciding value where it is among the values, null where a null is, otherwise the other. */
  private static @Nullable Boolean firstOf(List<@Nullable Object> values, boolean deciding) {
    if (values.contains(deciding)) {
      return deciding;
    }
    return values.contains(null) ? null : !deciding;
  }
}
