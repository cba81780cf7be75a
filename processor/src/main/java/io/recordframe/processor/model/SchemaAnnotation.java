package io.recordframe.processor.model;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @Schema} says on a record.
 *
 * @param mirror the annotation
 * @param from the class to evolve from; empty when it is not written, or written as {@code
 *     void.class}
 * @param stagedBuilder whether a staged builder is asked for
 */
public record SchemaAnnotation(
    AnnotationMirror mirror, Optional<AnnotationSetting<TypeUse>> from, boolean stagedBuilder) {}
