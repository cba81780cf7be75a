package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.FunctionCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Application;
import shop.Region;
import shop.Tariff;

/** Worker processes whose class path has the library alone. */
class SecondProcessTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("codec 9, 39: worker processes evaluate slices with a function they never had")
  void workers() throws Exception {
    Tariff tariff = new Tariff(Region.FAR, 2, List.of(new Tariff.Share(0.5)));
    FunctionCall call = FunctionTravelTest.call(Application.cost(tariff));
    Path bytes = directory.resolve("function");
    Files.write(bytes, new ProtobufPlanCodec().encode(call));
    try (LibraryProcess first =
            LibraryProcess.start("Worker.java", directory, bytes.toString(), "1", "2");
        LibraryProcess second =
            LibraryProcess.start("Worker.java", directory, bytes.toString(), "3.333", "-1")) {
      assertThat(first.lines()).last().isEqualTo("[2.5, 5.0]");
      assertThat(second.lines()).last().isEqualTo("[8.33, -2.5]");
    }
  }

  @Test
  @DisplayName("codec 9, 39: worker processes compute partitions with a window function")
  void windowFunctions() throws Exception {
    Path bytes = directory.resolve("function");
    Files.write(
        bytes,
        new ProtobufPlanCodec().encode(FunctionTravelTest.call(Application.aboveFirst(0.5))));
    try (LibraryProcess first =
            LibraryProcess.start("Worker.java", directory, bytes.toString(), "2", "1", "6");
        LibraryProcess second =
            LibraryProcess.start("Worker.java", directory, bytes.toString(), "-1")) {
      assertThat(first.lines()).last().isEqualTo("[0.0, -0.5, 2.0]");
      assertThat(second.lines()).last().isEqualTo("[0.0]");
    }
  }
}
