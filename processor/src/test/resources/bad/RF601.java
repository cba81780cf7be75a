package shop;

import io.recordframe.annotation.Schema;

@Schema
record Order(long id) {}
