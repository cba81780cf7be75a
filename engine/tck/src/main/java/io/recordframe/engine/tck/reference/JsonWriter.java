package io.recordframe.engine.tck.reference;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON. */
final class JsonWriter {

  private JsonWriter() {}

  static Json json(DataType type, @Nullable Object value) {
    if (value == null) {
      return new Json.Null();
    }
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN, INT8, INT16, INT32, INT64 -> word(type, value);
            case FLOAT32, FLOAT64 ->
                Double.isFinite(((Number) value).doubleValue())
                    ? word(type, value)
                    : new Json.Text(TextForms.text(type, value));
            case BINARY ->
                new Json.Text(Base64.getEncoder().encodeToString(((Bytes) value).toArray()));
            case STRING, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID ->
                new Json.Text(TextForms.text(type, value));
          };
      case DecimalType _ -> word(type, value);
      case EnumType _ -> new Json.Text((String) value);
      case ListType list ->
          new Json.Array(
              ((List<?>) value).stream().map(element -> json(list.element(), element)).toList());
      case MapType map -> {
        List<Json.Member> members = new ArrayList<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
          members.add(
              new Json.Member(
                  name(json(map.key(), entry.getKey())), json(map.value(), entry.getValue())));
        }
        yield new Json.Members(members);
      }
      case StructType struct -> {
        List<Json.Member> members = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          Field field = struct.fields().get(i);
          members.add(new Json.Member(field.name(), json(field.type(), ((List<?>) value).get(i))));
        }
        yield new Json.Members(members);
      }
    };
  }

  /** A key is a string in JSON, whatever its type. */
  private static String name(Json key) {
    return key instanceof Json.Text text ? text.value() : key.json();
  }

  private static Json word(DataType type, Object value) {
    return new Json.Word(TextForms.text(type, value));
  }
}
