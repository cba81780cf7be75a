package shop;

import io.recordframe.function.Aggregator1;
import java.util.ArrayList;
import java.util.List;

/** The difference between the largest and the smallest number. */
@SuppressWarnings("serial")
public final class Spread implements Aggregator1<Long, List<Long>, Long> {

  @Override
  public List<Long> create() {
    return new ArrayList<>();
  }

  @Override
  public List<Long> update(List<Long> state, Long number) {
    state.add(number);
    return state;
  }

  @Override
  public List<Long> merge(List<Long> left, List<Long> right) {
    List<Long> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }

  @Override
  public Long finish(List<Long> state) {
    return state.isEmpty()
        ? 0L
        : state.stream().mapToLong(Long::longValue).max().getAsLong()
            - state.stream().mapToLong(Long::longValue).min().getAsLong();
  }
}
