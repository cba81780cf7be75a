package io.recordframe.contract;

import io.recordframe.annotation.Schema;

/** A note that is always there. */
@Schema
public record RequiredNote(String note) {}
