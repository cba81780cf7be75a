package io.recordframe.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The functions of a class.
 *
 * @param origin the class
 * @param name its name
 * @param visibility its visibility
 * @param functions its functions
 */
public record FunctionClassModel(
    TypeElement origin, DeclaredName name, Visibility visibility, List<FunctionModel> functions) {

  /** Takes a copy of the functions. */
  public FunctionClassModel {
    functions = List.copyOf(functions);
  }

  /** The simple name of the class that is generated, {@code PricingFunctions}. */
  public static String generatedName(DeclaredName owner) {
    return owner.flat() + "Functions";
  }
}
