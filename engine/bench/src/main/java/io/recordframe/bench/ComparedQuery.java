package io.recordframe.bench;

import io.recordframe.plan.algebra.Relation;
import java.util.function.Supplier;

/**
 * A query in two forms.
 *
 * @param name what the table calls it
 * @param typed builds the typed query anew
 * @param sql the same written by hand
 */
record ComparedQuery(String name, Supplier<Relation> typed, String sql) {}
