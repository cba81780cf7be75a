import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.error.RecordframeException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plans, expressions and physical plans, and prints a line about each. */
final class OlderReader {

  public static void main(String[] files) throws Exception {
    PlanCodec codec = PlanCodec.installed();
    for (String file : files) {
      Path path = Path.of(file);
      byte[] bytes = Files.readAllBytes(path);
      String name = path.getFileName().toString();
      try {
        Object read =
            name.startsWith("expression")
                ? codec.decodeExpression(bytes)
                : name.startsWith("physical")
                    ? codec.decodePhysicalPlan(bytes)
                    : codec.decodePlan(bytes);
        System.out.println(name + " read " + read.getClass().getSimpleName());
      } catch (RecordframeException refused) {
        System.out.println(
            name + " " + refused.getClass().getSimpleName() + ": " + refused.getMessage());
      }
    }
  }
}
