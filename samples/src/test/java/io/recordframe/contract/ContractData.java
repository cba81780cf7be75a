package io.recordframe.contract;

import io.recordframe.Session;
import java.time.LocalDate;
import java.util.List;

/** The rows on which the contract's queries run. */
final class ContractData {

  static final List<Customer> CUSTOMERS =
      List.of(
          new Customer(1, "Ada", "London", null),
          new Customer(2, "Grace", "New York", 1L),
          new Customer(3, "Linus", "Helsinki", 1L),
          new Customer(4, "Nobody", "London", 3L));

  static final List<Order> ORDERS =
      List.of(
          new Order(10, 1, 100.0, 2, null, LocalDate.of(2026, 1, 1)),
          new Order(11, 1, 5.0, 1, "gift", LocalDate.of(2026, 1, 2)),
          new Order(12, 2, 50.0, 3, null, LocalDate.of(2026, 1, 3)),
          new Order(13, 9, 7.5, 4, "lost", LocalDate.of(2026, 1, 4)));

  private ContractData() {}

  static OrderFrame orders(Session session) {
    return OrderFrame.of(session, ORDERS);
  }

  static CustomerFrame customers(Session session) {
    return CustomerFrame.of(session, CUSTOMERS);
  }
}
