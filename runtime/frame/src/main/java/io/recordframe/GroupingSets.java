package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By which keys rows are grouped, each set of keys for itself.
 *
 * @param sets the positions of the keys of each set
 * @param several whether there are sets at all, rather than one of all keys
 */
record GroupingSets(List<BitSet> sets, boolean several) {

  GroupingSets {
    sets = List.copyOf(sets);
  }

  /** One set of all keys. */
  static GroupingSets allKeys(int keys) {
    return new GroupingSets(List.of(first(keys)), false);
  }

  /** All keys, all but the last, and so on to none. */
  static GroupingSets rollup(int keys) {
    List<BitSet> sets = new ArrayList<>();
    for (int size = keys; size >= 0; size--) {
      sets.add(first(size));
    }
    return new GroupingSets(sets, true);
  }

  /** Every set of keys. */
  static GroupingSets cube(int keys) {
    List<BitSet> sets = new ArrayList<>();
    for (long bits = (1L << keys) - 1; bits >= 0; bits--) {
      sets.add(BitSet.valueOf(new long[] {bits}));
    }
    return new GroupingSets(sets, true);
  }

  /**
   * Sets of some keys.
   *
   * @param keys all keys, as they were given to who chose
   * @param chosen the keys of each set
   * @throws InvalidPlanException if there is no set, two are equal, or one holds what is no key
   */
  static GroupingSets of(List<Term<?>> keys, List<? extends List<? extends Term<?>>> chosen) {
    if (chosen.isEmpty()) {
      throw new InvalidPlanException(
          "groupingSets(...) was given no set of keys; List.of(List.of()) is one group of all rows");
    }
    List<BitSet> sets = new ArrayList<>();
    for (List<? extends Term<?>> terms : chosen) {
      BitSet set = new BitSet();
      terms.forEach(term -> set.set(position(keys, term)));
      sets.add(set);
    }
    if (new HashSet<>(sets).size() < sets.size()) {
      throw new InvalidPlanException(
          "groupingSets(...) was given the same set of keys twice: by the positions of the keys from 0, "
              + sets);
    }
    return new GroupingSets(sets, true);
  }

  /** Where a key stands among the keys. */
  static int position(List<Term<?>> keys, Term<?> key) {
    UnboundExpression wanted = Terms.unbound(key);
    for (int i = 0; i < keys.size(); i++) {
      if (Terms.unbound(keys.get(i)).equals(wanted)) {
        return i;
      }
    }
    throw new InvalidPlanException(
        "An expression stands where a key of the groups is expected; use one of the %d parameters that stand for keys, as it is"
            .formatted(keys.size()));
  }

  int size() {
    return sets.size();
  }

  /** The numbers of the sets that hold a key. */
  List<Integer> with(int key) {
    return IntStream.range(0, sets.size()).filter(set -> sets.get(set).get(key)).boxed().toList();
  }

  /** The numbers of the sets that do not hold a key. */
  List<Integer> without(int key) {
    return IntStream.range(0, sets.size()).filter(set -> !sets.get(set).get(key)).boxed().toList();
  }

  private static BitSet first(int keys) {
    BitSet set = new BitSet();
    set.set(0, keys);
    return set;
  }
}
