package io.recordframe;

import java.util.List;

/**
 * Rows and what was found wrong with them. Nothing is read before a result of one of the frames is
 * asked for, and each result reads the rows anew; the engine checks them, so that no row comes into
 * Java which is not asked for. Immutable.
 *
 * @param <F> the frame of the good rows
 * @param <B> the frame of the bad rows
 */
public final class Validated<F, B> {

  private final F good;
  private final B bad;
  private final FaultFrame faults;

  Validated(F good, B bad, FaultFrame faults) {
    this.good = good;
    this.bad = bad;
    this.faults = faults;
  }

  /**
   * The rows without a fault.
   *
   * @return the rows
   */
  public F good() {
    return good;
  }

  /**
   * The rows with a fault, as they are in the data: columns of text files as text.
   *
   * @return the rows, with the columns of the record
   */
  public B bad() {
    return bad;
  }

  /**
   * All faults, several for a row that has several.
   *
   * @return the faults, in no promised order
   */
  public FaultFrame faults() {
    return faults;
  }

  /**
   * The good rows, if all are good. The rows are read up to the first fault at once.
   *
   * @return all rows
   * @throws ValidationException if there is a fault; it tells one
   */
  public F requireValid() {
    List<Fault> found = faults.limit(1).collect();
    if (!found.isEmpty()) {
      throw new ValidationException(found.getFirst());
    }
    return good;
  }
}
