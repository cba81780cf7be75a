/** The command line: it writes records for data, checks them and compares them. */
@NullMarked
package io.recordframe.inference.command;

import org.jspecify.annotations.NullMarked;
