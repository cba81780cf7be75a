/** What an engine implements, and nothing else of the project does it need. */
@NullMarked
package io.recordframe.plan.engine;

import org.jspecify.annotations.NullMarked;
