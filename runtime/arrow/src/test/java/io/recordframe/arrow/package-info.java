/** Tests of rows as Arrow. */
package io.recordframe.arrow;
