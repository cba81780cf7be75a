/** Every type that a component can have, on its way through memory and files. */
@NullMarked
package io.recordframe.contract.type;

import org.jspecify.annotations.NullMarked;
