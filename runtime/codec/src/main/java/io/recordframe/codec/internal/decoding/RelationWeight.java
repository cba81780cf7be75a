package io.recordframe.codec.internal.decoding;

/**
 * What a relation weighs.
 *
 * @param depth how many relations stand above one another
 * @param schemaSteps what it takes to ask for its columns
 * @param expanded how many nodes there are when each use counts
 * @param columns how many columns it has
 * @param text how many characters they have when written out
 */
record RelationWeight(int depth, long schemaSteps, long expanded, int columns, long text) {}
