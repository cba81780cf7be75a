package io.recordframe.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The name of a declared type: its package, and its simple name after those of the types that
 * enclose it.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames the simple names from the outermost type inwards, at least one
 */
public record DeclaredName(String packageName, List<String> simpleNames) {

  /** Checks that there is at least one simple name. */
  public DeclaredName {
    simpleNames = List.copyOf(simpleNames);
    if (simpleNames.isEmpty()) {
      throw new IllegalArgumentException("a declared type has at least one simple name");
    }
  }

  /** The name of the type that an element declares. */
  public static DeclaredName of(TypeElement type) {
    List<TypeElement> types = EnclosingTypes.upTo(type);
    String outermost = types.getFirst().getQualifiedName().toString();
    int end = outermost.lastIndexOf('.');
    return new DeclaredName(
        end < 0 ? "" : outermost.substring(0, end),
        types.stream().map(each -> each.getSimpleName().toString()).toList());
  }

  /** The name as source code outside the package writes it: {@code shop.Outer.Order}. */
  public String qualified() {
    return inPackage(nested());
  }

  /** The name as source code inside the package writes it: {@code Outer.Order}. */
  public String nested() {
    return String.join(".", simpleNames);
  }

  /** The name on which generated top-level types build: {@code Outer_Order}. */
  public String flat() {
    return String.join("_", simpleNames);
  }

  /** Qualifies the simple name of another top-level type of the same package. */
  public String inPackage(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
