package io.recordframe.processor.generation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives out names that nothing around them has. */
final class UniqueNames {

  private final Set<String> taken;

  UniqueNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** The wanted name, or the first of it with a number behind that is free and no keyword. */
  String next(String wanted) {
    String name = wanted;
    for (int number = 2; SourceVersion.isKeyword(name) || !taken.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }
}
