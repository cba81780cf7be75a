package io.recordframe.processor.model;

import javax.lang.model.element.AnnotationValue;

/**
 * A value that was written in an annotation, with the place where it stands.
 *
 * @param value the value
 * @param place the annotation value to which a diagnostic can point
 * @param <T> the type of the value
 */
public record AnnotationSetting<T>(T value, AnnotationValue place) {}
