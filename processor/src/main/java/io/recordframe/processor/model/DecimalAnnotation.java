package io.recordframe.processor.model;

import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @Decimal} says on a component.
 *
 * @param mirror the annotation
 * @param precision the number of digits
 * @param scale the number of digits after the point
 */
public record DecimalAnnotation(
    AnnotationMirror mirror,
    AnnotationSetting<Integer> precision,
    AnnotationSetting<Integer> scale) {}
