package shop;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Schema;

@Schema
record Order(@Column(name = "") long id) {}
