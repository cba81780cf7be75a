/**
 * The resolved plan: relations and expressions as sealed, immutable records that are valid by
 * construction. Columns are known by position in the input of the relation that uses them. Both
 * stand in one package since each holds the other: a relation filters by an expression, and an
 * expression may ask whether a relation has rows.
 */
@NullMarked
package io.recordframe.plan.algebra;

import org.jspecify.annotations.NullMarked;
