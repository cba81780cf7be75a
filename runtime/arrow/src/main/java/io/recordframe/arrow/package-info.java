/**
 * Rows as Arrow: IPC streams and files in and out. Bytes from anywhere are checked in full before a
 * value of them is handed on. Depends on the plan alone, and needs no flag of the JVM.
 */
@NullMarked
package io.recordframe.arrow;

import org.jspecify.annotations.NullMarked;
