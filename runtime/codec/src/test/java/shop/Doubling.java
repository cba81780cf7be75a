package shop;

import io.recordframe.function.RowFunction1;

/** A function that is a class of its own. */
@SuppressWarnings("serial")
public final class Doubling implements RowFunction1<Long, Long> {

  @Override
  public Long apply(Long number) {
    return Math.multiplyExact(number, 2L);
  }
}
