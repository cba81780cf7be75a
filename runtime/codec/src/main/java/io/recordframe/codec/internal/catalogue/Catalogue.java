package io.recordframe.codec.internal.catalogue;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that travel by name alone, with the hashes of their signatures. */
public final class Catalogue {

  private static final Map<String, Entry> BY_NAME = new HashMap<>();
  private static final Map<Function, Entry> BY_FUNCTION = new HashMap<>();

  static {
    FunctionCatalogue.functions().forEach(Catalogue::add);
  }

  private Catalogue() {}

  /**
   * A function and the hash of its signature.
   *
   * @param function the function
   * @param signature the hash
   */
  public record Entry(Function function, int signature) {}

  private static void add(Function function) {
    String text = Signatures.text(function.signature());
    Entry entry = new Entry(function, Signatures.hash(text));
    if (BY_NAME.put(function.functionName(), entry) != null) {
      throw new IllegalStateException("Two functions are called " + function.functionName());
    }
    BY_FUNCTION.put(function, entry);
  }

  /**
   * Every function, in no order.
   *
   * @return the functions
   */
  public static List<Function> functions() {
    return List.copyOf(BY_FUNCTION.keySet());
  }

  /**
   * The entry of a function.
   *
   * @param function a function of the catalogue
   * @return its entry
   */
  public static Entry entry(Function function) {
    Entry entry = BY_FUNCTION.get(function);
    if (entry == null) {
      throw new IllegalStateException(function.functionName() + " is missing in the catalogue");
    }
    return entry;
  }

  /**
   * The function of that name, if it takes what the writer of the plan says it takes.
   *
   * @param name the name
   * @param signature the hash of the signature that the writer knows
   * @return the function
   * @throws io.recordframe.plan.codec.PlanVersionException if there is none, or it takes something
   *     else
   */
  public static Function resolve(String name, int signature) {
    @Nullable Entry entry = BY_NAME.get(name);
    if (entry == null) {
      throw Problem.UNKNOWN_FUNCTION.otherVersion(
          "The plan calls the function '%s', which this version does not have; run it with the version that wrote it"
              .formatted(name));
    }
    if (entry.signature() != signature) {
      throw Problem.OTHER_SIGNATURE.otherVersion(
          "The plan calls another form of the function '%s' than this version has, which is %s; run it with the version that wrote it"
              .formatted(name, Signatures.text(entry.function().signature())));
    }
    return entry.function();
  }
}
