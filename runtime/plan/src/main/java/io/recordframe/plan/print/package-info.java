/** Plans and expressions as text for people. */
@NullMarked
package io.recordframe.plan.print;

import org.jspecify.annotations.NullMarked;
