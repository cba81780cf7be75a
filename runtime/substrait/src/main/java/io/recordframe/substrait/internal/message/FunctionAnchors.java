package io.recordframe.substrait.internal.message;

import io.recordframe.substrait.internal.wire.Extensions.SimpleExtensionDeclaration;
import io.recordframe.substrait.internal.wire.Extensions.SimpleExtensionURN;
import io.recordframe.substrait.internal.wire.Plans.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions that a plan calls, numbered as they are met. */
final class FunctionAnchors {

  private record Key(Extension extension, String signature) {}

  private final Map<Extension, Integer> extensions = new LinkedHashMap<>();
  private final Map<Key, Integer> functions = new LinkedHashMap<>();

  int anchor(Extension extension, String signature) {
    extensions.putIfAbsent(extension, extensions.size() + 1);
    Key key = new Key(extension, signature);
    Integer known = functions.putIfAbsent(key, functions.size() + 1);
    return known == null ? functions.size() : known;
  }

  void declare(Plan.Builder plan) {
    extensions.forEach((extension, anchor) ->
        plan.addExtensionUrns(
            SimpleExtensionURN.newBuilder().setExtensionUrnAnchor(anchor).setUrn(extension.urn())));
    functions.forEach((function, anchor) ->
        plan.addExtensions(
            SimpleExtensionDeclaration.newBuilder()
                .setExtensionFunction(
                    SimpleExtensionDeclaration.ExtensionFunction.newBuilder()
                        .setExtensionUrnReference(extensions.getOrDefault(function.extension(), 0))
                        .setFunctionAnchor(anchor)
                        .setName(function.signature()))));
  }
}
