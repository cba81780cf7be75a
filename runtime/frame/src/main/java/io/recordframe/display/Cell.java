package io.recordframe.display;

/**
 * Text that is fit to print.
 *
 * @param text the text, without characters that a terminal acts on
 * @param width how many cells of a terminal it takes
 */
record Cell(String text, int width) {}
