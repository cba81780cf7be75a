package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Relation;

/**
 * A generated plan that is made to break engines. An engine may refuse it, but by an error of this
 * project, and it must go on to work.
 *
 * @param seed what it is generated from
 * @param shape in which way it is hostile
 */
public record HostilePlan(long seed, HostileShape shape) {

  /**
   * Chooses a plan: the same one for the same seed, for as long as neither the generator nor the
   * catalogue of functions changes.
   *
   * @param seed any number; neighbouring ones give plans of other shapes
   * @return the plan, which is not built yet
   */
  public static HostilePlan of(long seed) {
    HostileShape[] shapes = HostileShape.values();
    return new HostilePlan(seed, shapes[Math.floorMod(seed, shapes.length)]);
  }

  /**
   * Builds the plan.
   *
   * @return the plan
   * @throws io.recordframe.plan.error.RecordframeException if it cannot be built, since literals
   *     refuse some values, and nodes what is too deep
   */
  public Relation build() {
    SeededRandom random = new SeededRandom(seed);
    return switch (shape) {
      case DEEP_EXPRESSION -> new HostileExpressions(random).deep();
      case LONG_EXPRESSION -> new HostileExpressions(random).longOne();
      case LONG_LIST -> new HostileExpressions(random).list();
      case CALLS -> new HostileExpressions(random).calls();
      case DEEP_RELATION -> new HostileRelations(random).deep();
      case DEEP_BRANCHES -> new HostileRelations(random).branches();
      case SHARED_NODES -> new HostileRelations(random).shared();
      case WIDE -> new HostileTables(random).wide();
      case NAMES -> new HostileTables(random).names();
      case NESTED_TYPES -> new HostileTables(random).nestedTypes();
      case MANY_STEPS ->
          new RelationGenerator(random, random.coin()).relation(random.between(8, 30)).relation();
    };
  }
}
