package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Relation;
import java.util.List;

/**
 * A generated plan over rows in memory.
 *
 * @param seed what it was generated from
 * @param relation the plan
 * @param exactness how much the plan determines of each column of the result
 * @param total whether no expression of it can fail on any row, so that it has to give a result
 */
public record RandomPlan(long seed, Relation relation, List<Exactness> exactness, boolean total) {

  /** Copies. */
  public RandomPlan {
    exactness = List.copyOf(exactness);
  }

  /**
   * Generates a plan: the same one for the same seed, for as long as neither the generator nor the
   * catalogue of functions changes.
   *
   * @param seed any number; neighbouring ones give plans that have nothing to do with each other
   * @return the plan
   */
  public static RandomPlan of(long seed) {
    SeededRandom random = new SeededRandom(seed);
    boolean total = random.coin();
    RandomRelation relation = new RelationGenerator(random, total).relation(random.between(1, 6));
    return new RandomPlan(seed, relation.relation(), relation.exactness(), total);
  }
}
