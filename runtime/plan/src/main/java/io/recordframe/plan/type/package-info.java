/**
 * Data types, fields and schemas: what a column may hold. Depends on nothing else of the project.
 */
@NullMarked
package io.recordframe.plan.type;

import org.jspecify.annotations.NullMarked;
