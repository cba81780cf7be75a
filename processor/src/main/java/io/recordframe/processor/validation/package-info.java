/**
 * Judges declarations. Validators return reports and speak to nobody; what they find valid becomes
 * a model.
 */
@NullMarked
package io.recordframe.processor.validation;

import org.jspecify.annotations.NullMarked;
