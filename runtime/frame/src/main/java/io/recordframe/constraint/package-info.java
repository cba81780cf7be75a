/**
 * What values of components must meet beyond their types: rules that the processor reads from
 * annotations, as conditions that become part of plans.
 */
@NullMarked
package io.recordframe.constraint;

import org.jspecify.annotations.NullMarked;
