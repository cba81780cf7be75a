package shop;

import io.recordframe.annotation.Schema;
import jakarta.validation.constraints.Pattern;

@Schema
record Order(
    @Pattern(regexp = "(?=.*\\d).+") String number,
    @Pattern(regexp = "(a)\\1") String pair,
    @Pattern(regexp = "[a-z&&[^q]]+") String word,
    @Pattern(regexp = "a*+b") String rest,
    @Pattern(regexp = "\\p{IsGreek}+") String greek,
    @Pattern(regexp = "a{1001}") String many,
    @Pattern(regexp = "^a$", flags = Pattern.Flag.MULTILINE) String lines) {}
