package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A row for each position of one or several lists. The columns are those of the input, then the
 * position from 0, then the element of each list at that position, null in a list that is shorter
 * than another. A row whose lists are all null or empty is left out, or kept once with neither
 * position nor elements.
 *
 * @param input the rows
 * @param lists the lists of each row, at least one
 * @param keepEmpty whether rows without elements are kept
 */
public record Explode(Relation input, List<Expression> lists, boolean keepEmpty)
    implements Relation {

  /** The name of the column that holds the position. */
  public static final String POSITION = "position";

  /** The name of the columns that hold the elements. */
  public static final String ELEMENT = "element";

  /**
   * Copies and checks the lists.
   *
   * @throws IllegalArgumentException if there is none, one is no list, or a reference does not fit
   *     the input
   */
  public Explode {
    lists = List.copyOf(lists);
    if (lists.isEmpty()) {
      throw new IllegalArgumentException("There must be at least one list to explode");
    }
    Schema schema = Schemas.ofRows(input);
    for (Expression list : lists) {
      if (!(list.type() instanceof ListType)) {
        throw new IllegalArgumentException(
            "Only a list can be exploded, but found " + list.type().displayName());
      }
      References.check(list, schema, References.Allowed.ROW_VALUES);
    }
  }

  @Override
  public Schema schema() {
    List<Field> fields = new ArrayList<>(Schemas.ofRows(input).fields());
    fields.add(new Field(POSITION, ScalarType.INT64, keepEmpty));
    for (Expression list : lists) {
      ListType type = (ListType) list.type();
      boolean mayBeMissing = keepEmpty || lists.size() > 1;
      fields.add(new Field(ELEMENT, type.element(), mayBeMissing || type.elementNullable()));
    }
    return new Schema(fields);
  }

  @Override
  public List<Relation> inputs() {
    return List.of(input);
  }
}
