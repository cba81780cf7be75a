/**
 * Plans and expressions as text for people. {@link io.recordframe.plan.print.PlanPrinter} is the
 * entry; an outline of the plan lies below it, which knows what stands where but not how it is laid
 * out.
 */
@NullMarked
package io.recordframe.plan.print;

import org.jspecify.annotations.NullMarked;
