package scopes;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the types that exist once per number of relations or keys: functions, scopes, joins that
 * wait for their condition, groups and totals. A program that the build runs from its sources; its
 * only argument is the directory to write to.
 */
public final class ScopeGenerator {

  private ScopeGenerator() {}

  public static void main(String[] arguments) throws IOException {
    SourceDirectory directory = SourceDirectory.create(Path.of(arguments[0]));
    for (int arity = 1; arity <= Slots.MOST; arity++) {
      Slots slots = new Slots(arity);
      directory.write("Function" + arity, FunctionSource.of(slots));
      directory.writeCasting("Group" + arity, AggregatesSource.ofGroup(slots));
      directory.writeCasting("Total" + arity, AggregatesSource.ofTotal(slots));
      directory.writeCasting("DistinctOn" + arity, DistinctOnSource.of(slots));
      if (arity > 1) {
        directory.writeCasting("Scope" + arity, ScopeSource.of(slots));
        directory.writeCasting("Join" + arity + "On", JoinConditionSource.ofJoin(slots));
        directory.writeCasting("Asof" + arity + "On", JoinConditionSource.ofAsofJoin(slots));
      }
    }
    for (int count = 1; count <= Keys.MOST; count++) {
      Keys keys = new Keys(count);
      directory.write("Grouped" + count, GroupingSource.ofGroups(keys));
      directory.write("Subtotals" + count, GroupingSource.ofSubtotals(keys));
    }
  }
}
