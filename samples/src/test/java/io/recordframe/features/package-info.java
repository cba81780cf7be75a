/** Every operation of frames and expressions as users write it, with the rows that it gives. */
package io.recordframe.features;
