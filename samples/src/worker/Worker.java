import io.recordframe.PhysicalFrame;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.file.Parquet;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a plan that came as bytes, or a task of one, and writes its rows. Knows no record, frame or
 * function of it.
 */
final class Worker {

  public static void main(String[] arguments) throws Exception {
    byte[] plan = Files.readAllBytes(Path.of(arguments[0]));
    try (Session session = Session.open()) {
      UntypedFrame rows =
          arguments.length > 2
              ? PhysicalFrame.fromBytes(plan, session).task(Integer.parseInt(arguments[2]))
              : session.fromBytes(plan);
      rows.write(Parquet.to(Path.of(arguments[1])));
    }
  }
}
