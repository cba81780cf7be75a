package io.recordframe.expression;

import java.util.UUID;

/** A UUID that can be null. */
public sealed interface NullableUuidExpr
    extends NullableScalarExpr<UuidExpr, NullableUuidExpr, UUID> permits UuidExpr {

  /** {@return the UUID in its canonical form} */
  NullableStrExpr toStr();
}
