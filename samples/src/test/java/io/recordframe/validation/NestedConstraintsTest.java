package io.recordframe.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Fault;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.Validated;
import io.recordframe.Validation;
import io.recordframe.Validation.Level;
import io.recordframe.annotation.Schema;
import io.recordframe.contract.OpenSession;
import io.recordframe.file.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is told of values within lists, maps and records, and which rows they make bad. */
@ExtendWith(OpenSession.class)
class NestedConstraintsTest {

  /** What holds only where it is asked for. */
  public interface Strictly {}

  /** A row that holds many values. */
  @Schema
  public record Parcel(
      long id,
      @Nullable List<@NotBlank @Size(max = 1, groups = Strictly.class) String> tags,
      @Nullable Map<@Size(max = 2) String, @Positive Integer> counts,
      @Size(max = 2) List<@Valid Item> items,
      List<List<@Size(max = 1) List<Integer>>> cells) {}

  /** A record in a list. */
  @Schema
  public record Item(@Positive int pieces, @Nullable List<@Max(9) Long> numbers) {}

  /** A row that holds very many values. */
  @Schema
  public record Numbers(List<@Positive Integer> numbers) {}

  private static final List<String> ROWS =
      List.of(
          """
          {"id":1,"tags":["a","bc"],"counts":{"a":1},"items":[],"cells":[[[1]]]}\
          """,
          """
          {"id":2,"tags":["a"," ",""],"counts":{"abc":0,"a":-1},"items":[],"cells":[]}\
          """,
          """
          {"id":3,"tags":null,"counts":null,"items":[{"pieces":1,"numbers":[9]},
           {"pieces":0,"numbers":[9,10]},{"pieces":2}],"cells":[[],[[1],[2,3]]]}\
          """);

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(2, "counts<K>[abc]", "abc", "Size(max = 2)"),
          new Fault(2, "counts[a]", "-1", "Positive"),
          new Fault(2, "counts[abc]", "0", "Positive"),
          new Fault(2, "tags[1]", " ", "NotBlank"),
          new Fault(2, "tags[2]", "", "NotBlank"),
          new Fault(3, "cells[1][1]", "2 elements", "Size(max = 1)"),
          new Fault(3, "items", "3 elements", "Size(max = 2)"),
          new Fault(3, "items[1].numbers[1]", "10", "Max(9)"),
          new Fault(3, "items[1].pieces", "0", "Positive"));

  @TempDir private Path folder;

  private Validated<NestedConstraintsTest_ParcelFrame, UntypedFrame> read(
      Session session, Validation validation) throws IOException {
    Path file =
        Files.write(
            folder.resolve("parcels.json"),
            ROWS.stream().map(row -> row.replace("\n", "")).toList());
    return session.read(NestedConstraintsTest_ParcelFrame.SCHEMA, Json.lines(file), validation);
  }

  private static List<Fault> sorted(Validated<?, ?> validated) {
    return validated.faults().sort(fault -> fault.row(), fault -> fault.column()).collect();
  }

  @Test
  void eachFaultIsToldWithItsPlaceAndMakesItsRowBad(Session session) throws IOException {
    Validated<NestedConstraintsTest_ParcelFrame, UntypedFrame> read =
        read(session, Validation.strict());

    assertThat(sorted(read)).isEqualTo(FAULTS);
    assertThat(read.good().collect()).extracting(Parcel::id).containsExactly(1L);
    assertThat(read.bad().count()).isEqualTo(2);
    assertThat(session.fromBytes(read.faults().toBytes()).count()).isEqualTo(FAULTS.size());
  }

  @Test
  void listsAreAsLongAsTheyAre(Session session) {
    Integer[] numbers = new Integer[(3 << 20) + 1];
    Arrays.fill(numbers, 1);
    List<Integer> wrong = List.of(0, (1 << 20) - 1, 1 << 20, (2 << 20) + 1, numbers.length - 1);
    wrong.forEach(position -> numbers[position] = 0);
    NestedConstraintsTest_NumbersFrame rows =
        NestedConstraintsTest_NumbersFrame.of(
            session, List.of(new Numbers(List.of(numbers)), new Numbers(List.of())));

    assertThat(rows.validate(Validation.strict()).faults().collect())
        .extracting(Fault::column)
        .containsExactlyInAnyOrderElementsOf(wrong.stream().map("numbers[%d]"::formatted).toList());
  }

  @Test
  void levelsAndGroupsAreThoseOfTheColumn(Session session) throws IOException {
    assertThat(sorted(read(session, Validation.shape()))).isEmpty();
    assertThat(sorted(read(session, Validation.shape().column("counts", Level.STRICT))))
        .isEqualTo(FAULTS.subList(0, 3));
    assertThat(sorted(read(session, Validation.strict().groups(Strictly.class))))
        .containsExactly(new Fault(1, "tags[1]", "bc", "Size(max = 1)"));
  }
}
