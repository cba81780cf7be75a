package io.recordframe.expression;

import java.util.UUID;

/** A UUID that is never null. See {@link NullableUuidExpr}. */
public sealed interface UuidExpr
    extends NullableUuidExpr, ScalarExpr<UuidExpr, NullableUuidExpr, UUID> permits UuidNode {

  @Override
  StrExpr toStr();
}
