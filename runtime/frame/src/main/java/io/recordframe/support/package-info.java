/**
 * What generated code calls: records from columns and columns from records. No API for people; its
 * shape follows the generator's.
 */
@NullMarked
package io.recordframe.support;

import org.jspecify.annotations.NullMarked;
