package shop;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Schema;

@Schema
record Order(@Column(name = "a\0b") long id, @Column(name = "\uD83D") long number) {}
