package shop;

import io.recordframe.annotation.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema
record Employee(long id, List<Employee> reports) {}

@Schema
record Order(long id, Map<String, Line> lines) {}

@Schema
record Line(long id, @Nullable Order order) {}
