package io.recordframe.processor.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The types around a type. */
public final class EnclosingTypes {

  private EnclosingTypes() {}

  /** The types from the outermost one inwards to the type itself. */
  public static List<TypeElement> upTo(TypeElement type) {
    Deque<TypeElement> types = new ArrayDeque<>();
    @Nullable Element current = type;
    while (current instanceof TypeElement enclosing) {
      types.addFirst(enclosing);
      current = enclosing.getEnclosingElement();
    }
    return List.copyOf(types);
  }
}
