package io.recordframe.processor.model;

import javax.lang.model.element.Element;

/**
 * A type with {@code @Schema} that is declared inside code, where annotation processing does not
 * reach.
 *
 * @param around the innermost member or type around it that has an element
 * @param name its simple name
 * @param line the line on which it is declared
 */
public record LocalSchema(Element around, String name, long line) {}
