/** Rows as columns: how results leave an engine and how in-memory rows enter it. */
@NullMarked
package io.recordframe.plan.batch;

import org.jspecify.annotations.NullMarked;
