package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.GeneratedNames;
import io.recordframe.processor.model.SchemaDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the types to generate have names that nothing else in the compilation has. */
public final class GeneratedNameRegistry {

  private final Map<String, List<DeclaredName>> owners = new LinkedHashMap<>();
  private final Set<String> declared = new HashSet<>();

  /** Notes a top-level type that is declared in source, by its qualified name. */
  public void declare(String qualifiedName) {
    declared.add(qualifiedName);
  }

  /** Whether a top-level type of a qualified name is declared in source. */
  public boolean isDeclared(String qualifiedName) {
    return declared.contains(qualifiedName);
  }

  /** Whether a record is the first that has claimed a qualified name. */
  public boolean isFirst(String qualifiedName, DeclaredName record) {
    return record.equals(owners.getOrDefault(qualifiedName, List.of(record)).getFirst());
  }

  /** Notes what is to be generated for a record; noting it again changes nothing. */
  public void claim(DeclaredName record) {
    for (String generated : GeneratedNames.of(record).all()) {
      List<DeclaredName> claims =
          owners.computeIfAbsent(record.inPackage(generated), _ -> new ArrayList<>());
      if (!claims.contains(record)) {
        claims.add(record);
      }
    }
  }

  /** Checks the names that a record has claimed against all that were noted. */
  ValidationReport validate(SchemaDeclaration schema) {
    List<Diagnostic> faults = new ArrayList<>();
    Map<DeclaredName, List<String>> twice = new LinkedHashMap<>();
    for (String generated : GeneratedNames.of(schema.name()).all()) {
      String qualified = schema.name().inPackage(generated);
      if (declared.contains(qualified)) {
        faults.add(Diagnostics.generatedOverDeclared(schema, generated));
      }
      for (DeclaredName owner : owners.getOrDefault(qualified, List.of())) {
        if (!owner.equals(schema.name())) {
          twice.computeIfAbsent(owner, _ -> new ArrayList<>()).add(generated);
        }
      }
    }
    twice.forEach(
        (owner, generated) -> faults.add(Diagnostics.generatedTwice(schema, generated, owner)));
    return new ValidationReport(faults);
  }
}
