package io.recordframe.samples.selfjoin;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A self-join: the same frame twice, told apart by the lambda's parameters. */
public final class SelfJoinSample {

  private SelfJoinSample() {}

  /** An employee; the head of all has no manager. */
  @Schema
  record Employee(long id, String name, @Nullable Long managerId, double salary) {}

  /** An employee and the manager. */
  @Schema
  record Report(String employee, String manager, double difference) {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      SelfJoinSample_EmployeeFrame employees =
          SelfJoinSample_EmployeeFrame.of(
              session,
              List.of(
                  new Employee(1, "Margaret", null, 200),
                  new Employee(2, "Barbara", 1L, 150),
                  new Employee(3, "Donald", 1L, 210),
                  new Employee(4, "Edsger", 2L, 120)));

      employees
          .join(employees)
          .on((employee, manager) -> employee.managerId().eq(manager.id()))
          .select((employee, manager) ->
              SelfJoinSample_ReportFrame.row(
                  employee.name(), manager.name(), manager.salary().minus(employee.salary())))
          .sort(report -> report.difference().desc())
          .show();

      // Who manages nobody? A query inside a lambda sees the row around it.
      employees
          .filter(employee ->
              employees.filter(other -> other.managerId().eq(employee.id())).notExists())
          .sort(employee -> employee.name())
          .show();
    }
  }
}
