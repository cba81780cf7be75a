package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.rewrite.Rewriter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Relations that somebody has defined, and that travel under their name. */
class ExtensionTravelTest {

  private static final PlanCodec PLAIN = new ProtobufPlanCodec();
  private static final PlanCodec KNOWING = PLAIN.withExtension(new RepeatedCodec());

  /** The rows of its only argument several times. */
  record Repeated(int times) implements RelationExtension {
    @Override
    public String name() {
      return "repeated " + times;
    }

    @Override
    public Relation expand(List<Relation> arguments) {
      Relation all = arguments.getFirst();
      for (int i = 1; i < times; i++) {
        all = new SetOperation(all, arguments.getFirst(), SetOperation.Kind.UNION, true);
      }
      return all;
    }
  }

  /** Carries repetitions as their number. */
  static class RepeatedCodec implements LogicalExtensionCodec {
    @Override
    public String id() {
      return "org.example.repeated";
    }

    @Override
    public Optional<byte[]> encodeRelation(RelationExtension extension) {
      return extension instanceof Repeated(int times)
          ? Optional.of(ByteBuffer.allocate(Integer.BYTES).putInt(times).array())
          : Optional.empty();
    }

    @Override
    public RelationExtension decodeRelation(byte[] payload) {
      return new Repeated(ByteBuffer.wrap(payload).getInt());
    }
  }

  /** Carries them, and reads others. */
  private static final class OtherCodec extends RepeatedCodec {
    @Override
    public RelationExtension decodeRelation(byte[] payload) {
      return new RelationExtension() {
        @Override
        public String name() {
          return "customers";
        }

        @Override
        public Relation expand(List<Relation> arguments) {
          return Samples.CUSTOMERS;
        }
      };
    }
  }

  private static ExtensionRelation repeated(int times, Relation relation) {
    return new ExtensionRelation(new Repeated(times), List.of(relation));
  }

  static Relation sample() {
    return repeated(3, Samples.ORDERS);
  }

  @Test
  @DisplayName("codec 30, 32, 33: a relation of others comes back equal, under its name")
  void aRelationComesBack() {
    Relation plan = new Filter(repeated(3, new Limit(Samples.ORDERS, 0, 5)), Samples.LARGE);
    byte[] bytes = KNOWING.encode(plan);
    Relation copy = KNOWING.decodePlan(bytes);
    assertThat(copy).isEqualTo(plan);
    assertThat(KNOWING.encode(copy)).isEqualTo(bytes);
    assertThat(PlanPrinter.print(copy))
        .isEqualTo(PlanPrinter.print(plan))
        .contains("Extension repeated 3");
    Wire.Plan message = Bytes.message(bytes);
    assertThat(message.getRelationsList())
        .as("what it stands for stays behind")
        .extracting(Wire.Relation::getNodeCase)
        .containsExactly(
            Wire.Relation.NodeCase.SCAN,
            Wire.Relation.NodeCase.LIMIT,
            Wire.Relation.NodeCase.EXTENSION,
            Wire.Relation.NodeCase.FILTER);
    assertThat(KNOWING.encode(repeated(4, Samples.ORDERS)))
        .isNotEqualTo(KNOWING.encode(repeated(3, Samples.ORDERS)));
  }

  @Test
  @DisplayName("codec 33: a relation that two others read is one where it comes back")
  void whatIsSharedStaysShared() {
    Relation shared = repeated(2, Samples.ORDERS);
    Join copy =
        (Join)
            KNOWING.decodePlan(
                KNOWING.encode(new Join(shared, shared, Join.Type.CROSS, Join.ALWAYS)));
    assertThat(copy.left()).isInstanceOf(ExtensionRelation.class).isSameAs(copy.right());
  }

  @Test
  @DisplayName("codec 28: a relation that no codec carries travels as what it stands for")
  void othersTravelAsWhatTheyStandFor() {
    Relation plan = new Filter(repeated(2, Samples.ORDERS), Samples.LARGE);
    Relation expanded = new Filter(new Repeated(2).expand(List.of(Samples.ORDERS)), Samples.LARGE);
    byte[] bytes = PLAIN.encode(plan);
    assertThat(bytes).isEqualTo(PLAIN.encode(expanded));
    assertThat(PLAIN.decodePlan(bytes)).isEqualTo(expanded);
  }

  @Test
  void rewritingPutsWhatItStandsForInItsPlace() {
    Relation plan = repeated(1, Samples.ORDERS);
    assertThat(plan.schema()).isEqualTo(Samples.ORDERS.schema());
    assertThat(Rewriter.standard().rewrite(plan)).isEqualTo(Samples.ORDERS);
    assertThatThrownBy(() ->
            new ExtensionRelation(
                new RelationExtension() {
                  @Override
                  public String name() {
                    return "nothing";
                  }

                  @Override
                  @SuppressWarnings("NullAway") // What it must not do.
                  public Relation expand(List<Relation> arguments) {
                    return null;
                  }
                },
                List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The extension 'nothing'")
        .hasMessageContaining("expand gave null");
  }

  @Test
  @DisplayName("codec 32: the codec of a relation that is missing is named, with those installed")
  void unknownCodecs() {
    byte[] bytes = KNOWING.encode(sample());
    assertThatThrownBy(() -> PLAIN.decodePlan(bytes))
        .isInstanceOf(PlanVersionException.class)
        .hasMessageContaining(
            "The codec 'org.example.repeated', which wrote the relation 'repeated 3', is not installed here")
        .hasMessageContaining("Installed are: none");
  }

  @Test
  void otherColumnsAreRefused() {
    byte[] bytes = KNOWING.encode(sample());
    assertThatThrownBy(() -> PLAIN.withExtension(new OtherCodec()).decodePlan(bytes))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("read the relation 'repeated 3' with the columns (key int64)")
        .hasMessageContaining("docs/distributing.md#codec-failed");
  }

  @Test
  void payloadsAndArgumentsThatTheCodecCannotTake() {
    byte[] bytes = KNOWING.encode(sample());
    byte[] cut = StrictnessTest.changedPayload(bytes, _ -> new byte[] {1});
    assertThatThrownBy(() -> KNOWING.decodePlan(cut))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining(
            "The codec 'org.example.repeated' failed to read the relation 'repeated 3'");
    byte[] without =
        Bytes.changed(
            bytes, plan -> plan.getRelationsBuilder(1).getExtensionBuilder().clearArguments());
    assertThatThrownBy(() -> KNOWING.decodePlan(without))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("failed to read the relation 'repeated 3'");
    byte[] ahead =
        Bytes.changed(
            bytes, plan -> plan.getRelationsBuilder(1).getExtensionBuilder().setArguments(0, 1));
    assertThatThrownBy(() -> KNOWING.decodePlan(ahead))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("There is no relation 1");
  }

  @Test
  @DisplayName("codec 46: what a relation stands for counts like relations that came as bytes")
  void limits() {
    byte[] bytes = KNOWING.encode(repeated(1_000, Samples.ORDERS));
    assertThat(bytes).hasSizeLessThan(500);
    assertThat(KNOWING.decodePlan(bytes)).isInstanceOf(ExtensionRelation.class);
    refused(bytes, DecodingLimit.RELATIONS, 998);
    refused(bytes, DecodingLimit.RELATION_DEPTH, 999);
    refused(bytes, DecodingLimit.EXPANDED_SIZE, 1_998);
    refused(bytes, DecodingLimit.COLUMNS, 999L * Samples.SCHEMA.size());
  }

  private static void refused(byte[] bytes, DecodingLimit limit, long value) {
    PlanCodec codec = KNOWING.withLimits(KNOWING.limits().with(limit, value));
    assertThatThrownBy(() -> codec.decodePlan(bytes))
        .isInstanceOf(DecodingLimitException.class)
        .hasMessageContaining(limit.name());
  }
}
