package io.recordframe.samples.selfjoin;

import io.recordframe.Session;
import java.util.List;

/** A self-join: the same frame twice, told apart by the lambda's parameters. */
public final class SelfJoinSample {

  private SelfJoinSample() {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      EmployeeFrame employees =
          EmployeeFrame.of(
              session,
              List.of(
                  new Employee(1, "Margaret", null, 200),
                  new Employee(2, "Barbara", 1L, 150),
                  new Employee(3, "Donald", 1L, 210),
                  new Employee(4, "Edsger", 2L, 120)));

      System.out.println("How much more the manager earns");
      employees
          .join(employees)
          .on((employee, manager) -> employee.managerId().eq(manager.id()))
          .select((employee, manager) ->
              ReportFrame.row(
                  employee.name(), manager.name(), manager.salary().minus(employee.salary())))
          .sort(report -> report.difference().desc())
          .show();

      // A query inside a lambda sees the row around it.
      System.out.println("Who manages nobody");
      employees
          .filter(employee ->
              employees.filter(other -> other.managerId().eq(employee.id())).notExists())
          .sort(employee -> employee.name())
          .show();
    }
  }
}
