package io.recordframe.samples.memory;

import io.recordframe.annotation.Schema;

/** How many measurements of a site need a look. */
@Schema
record SiteCount(String site, long high) {}
