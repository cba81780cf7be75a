package io.recordframe.processor.compilation;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of a compilation.
 *
 * @param succeeded whether the compiler was content
 * @param errors the errors, by place
 * @param warnings the warnings, by place
 * @param generatedSources the generated sources by their path
 * @param classes the folder with the classes
 */
public record Compilation(
    boolean succeeded,
    List<Problem> errors,
    List<Problem> warnings,
    SortedMap<String, String> generatedSources,
    Path classes) {}
