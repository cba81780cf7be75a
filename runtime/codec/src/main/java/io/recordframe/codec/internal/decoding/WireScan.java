package io.recordframe.codec.internal.decoding;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimits;
import java.io.IOException;
import java.util.Arrays;

/**
 * Goes through the bytes of a plan before objects are made of them, which take many times as much:
 * counts nodes, and follows relations to their inputs. What is wrong in other ways is left to those
 * who read it.
 */
final class WireScan {

  /** A node takes two bytes at least. */
  private static final int SMALLEST_NODE = 2;

  /** A relation with an input holds one message in another. */
  private static final int SMALLEST_STEP = 4;

  /** In each message of a relation with inputs. */
  private static final int INPUT = Wire.Filter.INPUT_FIELD_NUMBER;

  /** In each message of a relation with two inputs. */
  private static final int SECOND_INPUT = Wire.Join.RIGHT_FIELD_NUMBER;

  private static final int TAG_BITS = 3;
  private static final int FIRST_SIZE = 1024;

  private final CodedInputStream input;
  private final DecodingLimits limits;
  private int[] depths = new int[FIRST_SIZE];
  private int relations;
  private long others;

  private WireScan(CodedInputStream input, DecodingLimits limits) {
    this.input = input;
    this.limits = limits;
  }

  /** Refuses plans of so many bytes that they may have too many nodes or be too deep. */
  static void check(byte[] bytes, int offset, int length, DecodingLimits limits)
      throws IOException {
    long nodes = Math.min(limits.of(DecodingLimit.EXPRESSIONS), limits.of(DecodingLimit.RELATIONS));
    if (length / SMALLEST_NODE > nodes
        || length / SMALLEST_STEP > limits.of(DecodingLimit.RELATION_DEPTH)) {
      new WireScan(CodedInputStream.newInstance(bytes, offset, length), limits).plan();
    }
  }

  private void plan() throws IOException {
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (isMessage(tag) && tag >>> TAG_BITS == Wire.Plan.RELATIONS_FIELD_NUMBER) {
        Excess.check(limits, DecodingLimit.RELATIONS, relations + 1L);
        add(relation());
      } else {
        // Entries of tables serve expressions; there are never more.
        others++;
        Excess.check(limits, DecodingLimit.EXPRESSIONS, others);
        input.skipField(tag);
      }
    }
  }

  private void add(int depth) {
    Excess.check(limits, DecodingLimit.RELATION_DEPTH, depth);
    if (relations == depths.length) {
      depths = Arrays.copyOf(depths, 2 * relations);
    }
    depths[relations] = depth;
    relations++;
  }

  /** How many relations stand within each other, the next one included. */
  private int relation() throws IOException {
    int end = input.pushLimit(input.readRawVarint32());
    int depth = 1;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      int inputs = inputs(tag >>> TAG_BITS);
      if (isMessage(tag) && inputs > 0) {
        depth = 1 + inputDepth(inputs == 2);
      } else {
        input.skipField(tag);
      }
    }
    input.popLimit(end);
    return depth;
  }

  private static int inputs(int node) {
    return switch (Wire.Relation.NodeCase.forNumber(node)) {
      case PROJECT, FILTER, AGGREGATE, SORT, LIMIT, DISTINCT, EXPLODE -> 1;
      case JOIN, ASOF_JOIN, SET_OPERATION -> 2;
      case SCAN, EXTENSION, NODE_NOT_SET -> 0;
      case null -> 0;
    };
  }

  /** An index of 0 is not written. */
  private int inputDepth(boolean two) throws IOException {
    int end = input.pushLimit(input.readRawVarint32());
    int first = 0;
    int second = 0;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (tag == varint(INPUT)) {
        first = input.readUInt32();
      } else if (two && tag == varint(SECOND_INPUT)) {
        second = input.readUInt32();
      } else {
        input.skipField(tag);
      }
    }
    input.popLimit(end);
    return two ? Math.max(depth(first), depth(second)) : depth(first);
  }

  private int depth(int relation) {
    return relation >= 0 && relation < relations ? depths[relation] : 0;
  }

  private static boolean isMessage(int tag) {
    return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  private static int varint(int field) {
    return field << TAG_BITS | WireFormat.WIRETYPE_VARINT;
  }
}
