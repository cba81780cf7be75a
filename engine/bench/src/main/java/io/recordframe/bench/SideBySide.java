package io.recordframe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures this library and what one would use otherwise in turn, on the same data, and prints one
 * table. Arguments are names of areas, none for all, {@code --full} or {@code --tiny} for another
 * size, and {@code --each} for a line for each query of the benchmarks.
 */
public final class SideBySide {

  private static final Map<String, Area> AREAS = new LinkedHashMap<>();

  static {
    AREAS.put("reading", new ReadingArea());
    AREAS.put("streaming", new StreamingArea());
    AREAS.put("ingest", new IngestArea());
    AREAS.put("validation", new ValidationArea());
    AREAS.put("queries", new QueriesArea());
    AREAS.put("planning", new PlanningArea());
    AREAS.put("rerun", new RerunArea());
    AREAS.put("functions", new FunctionsArea());
    AREAS.put("bytes", new BytesArea());
    AREAS.put("arrow", new ArrowArea());
    AREAS.put("chains", new ChainsArea());
    AREAS.put("cold-start", new ColdStartArea());
    AREAS.put("compile", new CompileArea());
  }

  private SideBySide() {}

  /**
   * Measures.
   *
   * @param arguments areas and a size
   * @throws Exception whatever goes wrong
   */
  public static void main(String[] arguments) throws Exception {
    Scale scale = Scale.SMALL;
    boolean each = false;
    List<String> areas = new ArrayList<>();
    for (String argument : arguments) {
      switch (argument) {
        case "--full" -> scale = Scale.FULL;
        case "--tiny" -> scale = Scale.TINY;
        case "--each" -> each = true;
        default -> {
          if (!AREAS.containsKey(argument)) {
            throw new IllegalArgumentException(
                "There is no area '%s'; there are %s, the sizes --full and --tiny, and --each"
                    .formatted(argument, AREAS.keySet()));
          }
          areas.add(argument);
        }
      }
    }
    Scale asked = each ? scale.withEachQuery() : scale;
    Table table = new Table(System.out);
    table.printHead();
    for (Map.Entry<String, Area> area : AREAS.entrySet()) {
      if (areas.isEmpty() || areas.contains(area.getKey())) {
        area.getValue().measure(asked, result -> table.print(area.getKey(), result));
      }
    }
  }
}
