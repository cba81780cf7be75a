/** The contract of the typed API: what compiles and runs, and what must not compile. */
package io.recordframe.contract;
