package io.recordframe.processor.model;

import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A parameter or the result of a function, as it is written.
 *
 * @param element the parameter, or the method for its result
 * @param description what messages call it
 * @param name the parameter's name; empty for the result
 * @param type the type as written
 * @param expression whether the type is that of an expression
 * @param decimal what {@code @Decimal} says
 */
public record ValueDeclaration(
    Element element,
    String description,
    String name,
    TypeUse type,
    boolean expression,
    Optional<DecimalAnnotation> decimal) {}
