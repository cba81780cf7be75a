package io.recordframe.processor.model;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @Function} says on a method.
 *
 * @param mirror the annotation
 * @param name the name, where one is written
 * @param pure whether the result depends on nothing but the arguments
 */
public record FunctionAnnotation(
    AnnotationMirror mirror, Optional<AnnotationSetting<String>> name, boolean pure) {}
