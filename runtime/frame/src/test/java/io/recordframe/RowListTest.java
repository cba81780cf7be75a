package io.recordframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RowListTest {

  private final RowList<String> rows = new RowList<>(new String[] {"b", "a", "c"});

  @Test
  void isTheListOfItsRows() {
    assertThat(rows).isEqualTo(List.of("b", "a", "c")).hasSameHashCodeAs(List.of("b", "a", "c"));
    assertThat(rows.get(2)).isEqualTo("c");
    assertThat(rows.stream().map(String::toUpperCase)).containsExactly("B", "A", "C");
    assertThat(rows.toArray()).containsExactly("b", "a", "c").isExactlyInstanceOf(Object[].class);
    List<String> each = new ArrayList<>();
    rows.forEach(each::add);
    assertThat(each).isEqualTo(rows);
    assertThatThrownBy(() -> rows.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void iteratesToItsEndAndNoFurther() {
    Iterator<String> iterator = rows.iterator();
    List<String> met = new ArrayList<>();
    while (iterator.hasNext()) {
      met.add(iterator.next());
    }
    assertThat(met).isEqualTo(rows);
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void cannotBeChanged() {
    Iterator<String> iterator = rows.iterator();
    iterator.next();
    assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rows.add("d")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rows.set(0, "d")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rows.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rows.sort(Comparator.naturalOrder()))
        .isInstanceOf(UnsupportedOperationException.class);
    rows.toArray()[0] = "x";
    assertThat(rows).containsExactly("b", "a", "c");
  }

  @Test
  void joinsPartsInTheirOrder() {
    RowList<String> more = new RowList<>(new String[] {"d"});
    assertThat(RowList.concat(List.of(rows, more, rows)))
        .containsExactly("b", "a", "c", "d", "b", "a", "c");
    assertThat(RowList.<String>concat(List.of())).isEmpty();
    assertThat(RowList.concat(List.of(more))).isSameAs(more);
  }
}
