package shop;

import io.recordframe.annotation.Schema;
import java.util.List;

@Schema
record Order(long id, Address address, List<Address> earlier) {}

record Address(String city) {}
