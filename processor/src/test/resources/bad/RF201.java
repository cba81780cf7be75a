package shop;

import io.recordframe.annotation.Schema;
import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Schema
record Order(
    char grade,
    Date placed,
    Set<String> tags,
    Optional<String> note,
    int[] sizes,
    List<? extends Number> weights,
    List labels,
    Object anything,
    Map<String, List<ZonedDateTime>> visits,
    BigInteger serial,
    Thread worker,
    Address address) {}

class Address {
  String city;
}
