/**
 * What the processor knows about schema records: as they are written (declarations), and as they
 * were found valid (models). Nothing here judges or reports.
 */
@NullMarked
package io.recordframe.processor.model;

import org.jspecify.annotations.NullMarked;
