import io.recordframe.Session;
import io.recordframe.file.Parquet;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a plan that came as bytes, and writes its rows. Knows no record, frame or function of it. */
final class Worker {

  public static void main(String[] arguments) throws Exception {
    byte[] plan = Files.readAllBytes(Path.of(arguments[0]));
    try (Session session = Session.open()) {
      session.fromBytes(plan).write(Parquet.to(Path.of(arguments[1])));
    }
  }
}
