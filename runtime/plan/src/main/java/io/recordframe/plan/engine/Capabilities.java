package io.recordframe.plan.engine;

import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an engine can run, and why it cannot run the rest. Immutable.
 *
 * <p>An engine that keeps up with this project starts from {@link #all()} and takes away; one that
 * does not starts from {@link #none()} and adds, so that what is new is refused and not promised.
 */
public final class Capabilities {

  private final Map<Feature, Support> features;
  private final Map<Function, Support> functions;

  private Capabilities(Map<Feature, Support> features, Map<Function, Support> functions) {
    this.features = features;
    this.functions = functions;
  }

  private sealed interface Support {}

  private record Declared() implements Support {}

  private record Missing(Gap gap) implements Support {}

  private static final Support DECLARED = new Declared();

  /**
   * Every feature, and every function of the catalogue.
   *
   * @return the capabilities
   */
  public static Capabilities all() {
    return none()
        .with(EnumSet.allOf(Feature.class).toArray(Feature[]::new))
        .with(FunctionCatalogue.functions().toArray(Function[]::new));
  }

  /**
   * No feature and no function.
   *
   * @return the capabilities
   */
  public static Capabilities none() {
    return new Capabilities(Map.of(), Map.of());
  }

  /**
   * These, and more features.
   *
   * @param more the features
   * @return the capabilities
   */
  public Capabilities with(Feature... more) {
    Map<Feature, Support> changed = copyOfFeatures();
    for (Feature feature : more) {
      changed.put(feature, DECLARED);
    }
    return new Capabilities(changed, functions);
  }

  /**
   * These, and more functions.
   *
   * @param more functions of the catalogue
   * @return the capabilities
   */
  public Capabilities with(Function... more) {
    Map<Function, Support> changed = new LinkedHashMap<>(functions);
    for (Function function : more) {
      changed.put(function, DECLARED);
    }
    return new Capabilities(features, changed);
  }

  /**
   * These without some features.
   *
   * @param gap why
   * @param missing the features
   * @return the capabilities
   */
  public Capabilities without(Gap gap, Feature... missing) {
    Objects.requireNonNull(gap, "gap");
    Map<Feature, Support> changed = copyOfFeatures();
    for (Feature feature : missing) {
      changed.put(feature, new Missing(gap));
    }
    return new Capabilities(changed, functions);
  }

  /**
   * These without some functions.
   *
   * @param gap why
   * @param missing functions of the catalogue
   * @return the capabilities
   */
  public Capabilities without(Gap gap, Set<? extends Function> missing) {
    Objects.requireNonNull(gap, "gap");
    Map<Function, Support> changed = new LinkedHashMap<>(functions);
    for (Function function : missing) {
      changed.put(function, new Missing(gap));
    }
    return new Capabilities(features, changed);
  }

  private Map<Feature, Support> copyOfFeatures() {
    Map<Feature, Support> copy = new EnumMap<>(Feature.class);
    copy.putAll(features);
    return copy;
  }

  /**
   * Whether a feature is declared.
   *
   * @param feature the feature
   * @return whether the engine has it
   */
  public boolean supports(Feature feature) {
    return features.get(feature) instanceof Declared;
  }

  /**
   * Whether a function of the catalogue is declared.
   *
   * @param function the function
   * @return whether the engine has it
   */
  public boolean supports(Function function) {
    return functions.get(function) instanceof Declared;
  }

  /**
   * Why a feature is missing.
   *
   * @param feature the feature
   * @return the reason; none if the feature is declared, or nothing is said about it
   */
  public Optional<Gap> gap(Feature feature) {
    return features.get(feature) instanceof Missing missing
        ? Optional.of(missing.gap())
        : Optional.empty();
  }

  /**
   * Why a function of the catalogue is missing.
   *
   * @param function the function
   * @return the reason; none if the function is declared, or nothing is said about it
   */
  public Optional<Gap> gap(Function function) {
    return functions.get(function) instanceof Missing missing
        ? Optional.of(missing.gap())
        : Optional.empty();
  }

  /**
   * Whether nothing is missing.
   *
   * @return whether every feature and every function of the catalogue is declared
   */
  public boolean complete() {
    return EnumSet.allOf(Feature.class).stream().allMatch(this::supports)
        && FunctionCatalogue.functions().stream().allMatch(this::supports);
  }
}
