package io.recordframe.contract;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Columns whose names are not those of Java. */
@Schema
public record Hostile(
    @Column(name = "\"quoted\" 'twice'") long quoted,
    @Column(name = "select") String keyword,
    @Column(name = "a b\tc") @Nullable Double spaces,
    @Column(name = "\u4e2d\u6587 \ud83d\ude00") int unicode,
    @Column(name = "; DROP TABLE x; --") String injected,
    @Column(
            name =
                "long_name_long_name_long_name_long_name_long_name_long_name_long_name_long_name_long_name_long_name_"
                    + "long_name_long_name_long_name_long_name_long_name_long_name_long_name_long_name_long_name_long_name_")
        String lengthy,
    @Column(name = "a.b[0]{c}") boolean punctuation) {}
