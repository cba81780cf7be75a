import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
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
      double[] numbers =
          Arrays.stream(arguments).skip(1).mapToDouble(Double::parseDouble).toArray();
      ColumnVector result =
          switch (PlanCodec.installed().decodeExpression(bytes)) {
            case FunctionCall call ->
                ((UserScalarFunction) call.function()).evaluate(doubles(numbers));
            case WindowCall call ->
                ((UserWindowFunction) call.function()).evaluate(doubles(numbers));
            default -> throw new IllegalStateException("It calls no function");
          };
      System.out.println(Arrays.toString(Arrays.copyOf(result.doubles(), numbers.length)));
    }
  }

  private static HeapBatch doubles(double[] numbers) {
    return new HeapBatch(
        numbers.length,
        List.of(new HeapVector(ScalarType.FLOAT64, numbers.length, numbers, null)));
  }
}
