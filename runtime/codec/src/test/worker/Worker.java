import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.type.ScalarType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Computes a function that came as bytes for some numbers, in a process that never saw its classes. */
final class Worker {

  public static void main(String[] arguments) throws Exception {
    try {
      Class.forName("shop.Tariff");
      throw new IllegalStateException("The class path has the classes of the function");
    } catch (ClassNotFoundException expected) {
      byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
      FunctionCall call = (FunctionCall) PlanCodec.installed().decodeExpression(bytes);
      double[] kilos =
          Arrays.stream(arguments).skip(1).mapToDouble(Double::parseDouble).toArray();
      ColumnVector result =
          ((UserScalarFunction) call.function())
              .evaluate(
                  new HeapBatch(
                      kilos.length,
                      List.of(new HeapVector(ScalarType.FLOAT64, kilos.length, kilos, null))));
      System.out.println(Arrays.toString(Arrays.copyOf(result.doubles(), kilos.length)));
    }
  }
}
