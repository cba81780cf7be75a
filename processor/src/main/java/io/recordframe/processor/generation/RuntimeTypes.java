package io.recordframe.processor.generation;

import com.palantir.javapoet.ClassName;

/** The names of the types that generated code refers to; the processor does not depend on them. */
final class RuntimeTypes {

  private static final String FRAMES = "io.recordframe";
  private static final String EXPRESSIONS = "io.recordframe.expression";
  private static final String SUPPORT = "io.recordframe.support";
  private static final String CONSTRAINTS = "io.recordframe.constraint";

  static final ClassName FRAME = ClassName.get(FRAMES, "Frame");
  static final ClassName FRAME_STATE = ClassName.get(FRAMES, "FrameState");
  static final ClassName RECORD_SCHEMA = ClassName.get(FRAMES, "RecordSchema");
  static final ClassName ROW = ClassName.get(FRAMES, "Row");
  static final ClassName SESSION = ClassName.get(FRAMES, "Session");

  static final ClassName TERM = expression("Term");
  static final ClassName RELATION_COLUMNS = expression("RelationColumns");
  static final ClassName COLUMN_ORIGIN = expression("ColumnOrigin");
  static final ClassName ELEMENTS = expression("Elements");

  static final ClassName FUNCTIONS = function("Functions");
  static final ClassName TYPES = function("Types");
  static final ClassName VOLATILITY = ClassName.get("io.recordframe.plan.function", "Volatility");

  static final ClassName COMPONENT_READER = ClassName.get(SUPPORT, "ComponentReader");
  static final ClassName VECTOR_CODECS = ClassName.get(SUPPORT, "VectorCodecs");

  static final ClassName CONDITION = ClassName.get(CONSTRAINTS, "Condition");
  static final ClassName PART = ClassName.get(CONSTRAINTS, "Part");
  static final ClassName RULE = ClassName.get(CONSTRAINTS, "Rule");

  private RuntimeTypes() {}

  /** The expression of a kind, such as {@code Long} for {@code LongExpr}. */
  static ClassName expression(String kind, boolean nullable) {
    return expression((nullable ? "Nullable" : "") + kind + "Expr");
  }

  /** The function of the user with that many parameters. */
  static ClassName scalarFunction(int parameters) {
    return function("ScalarFunction" + parameters);
  }

  private static ClassName function(String simpleName) {
    return ClassName.get("io.recordframe.function", simpleName);
  }

  private static ClassName expression(String simpleName) {
    return ClassName.get(EXPRESSIONS, simpleName);
  }
}
