package io.recordframe.display;

/**
 * How wide a column wants to be.
 *
 * @param natural with nothing cut
 * @param least what it should keep where space is short
 */
record ColumnSize(int natural, int least) {}
