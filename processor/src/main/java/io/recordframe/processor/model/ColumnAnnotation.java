package io.recordframe.processor.model;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @Column} says on a component.
 *
 * @param mirror the annotation
 * @param name the name of the column, if one is written
 * @param documentation what the column means, empty when nothing is said
 */
public record ColumnAnnotation(
    AnnotationMirror mirror, Optional<AnnotationSetting<String>> name, String documentation) {}
