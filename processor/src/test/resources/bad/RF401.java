package shop;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Schema;

@Schema
record Order(
    long id,
    @Column(name = "id")
    long number) {}
