/**
 * The exceptions that users see. All are unchecked, and each message says the rule, what was found,
 * where, and what to do.
 */
@NullMarked
package io.recordframe.plan.error;

import org.jspecify.annotations.NullMarked;
