package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Who orders. */
@Schema
public record Customer(long id, String name, String city, @Nullable Long referrerId) {}
