import io.recordframe.RowExpression;
import io.recordframe.Session;
import io.recordframe.arrow.ArrowFile;
import io.recordframe.plan.engine.Execution;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Evaluates an expression that came as bytes over one Arrow file after the other, as it is told on
 * its standard input, and tells on its standard output when it is done. Knows no record or function
 * of it.
 */
final class BatchWorker {

  public static void main(String[] arguments) throws Exception {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Execution execution =
        Execution.unbounded().withTimeout(Duration.ofSeconds(Long.parseLong(arguments[1])));
    try (Session session = Session.open()) {
      byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
      RowExpression expression = RowExpression.fromBytes(bytes, session);
      for (String rows = requests.readLine(); rows != null; rows = requests.readLine()) {
        Path values = Path.of(requests.readLine());
        ArrowFile input = ArrowFile.open(Path.of(rows));
        ArrowFile.to(values).write(session.evaluate(expression, input.batches(), execution));
        System.out.println("done");
      }
    }
  }
}
