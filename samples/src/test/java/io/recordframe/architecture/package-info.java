/** What docs/architecture.md says of modules and packages, held against the class files. */
@NullMarked
package io.recordframe.architecture;

import org.jspecify.annotations.NullMarked;
