/** Whether every function of the catalogue is there wherever one has to be. */
@NullMarked
package io.recordframe.catalogue;

import org.jspecify.annotations.NullMarked;
