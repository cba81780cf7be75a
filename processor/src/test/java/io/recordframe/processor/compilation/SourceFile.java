package io.recordframe.processor.compilation;

/**
 * A source to compile.
 *
 * @param path its path below the source folder, with slashes
 * @param content its text
 */
public record SourceFile(String path, String content) {}
