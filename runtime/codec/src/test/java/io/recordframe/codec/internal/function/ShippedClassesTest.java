package io.recordframe.codec.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.Doubling;

class ShippedClassesTest {

  private static SortedMap<String, byte[]> doubling() throws IOException {
    try (InputStream file = Doubling.class.getResourceAsStream("Doubling.class")) {
      return new TreeMap<>(java.util.Map.of("shop.Doubling", file.readAllBytes()));
    }
  }

  @Test
  void theSameClassesHaveOneLoaderAndAreNotThoseOfTheApplication() throws Exception {
    ShippedClassLoader loader = ShippedClasses.loader(doubling());
    assertThat(ShippedClasses.loader(doubling())).isSameAs(loader);
    assertThat(loader.loadClass("shop.Doubling"))
        .isNotSameAs(Doubling.class)
        .isSameAs(loader.loadClass("shop.Doubling"));
    assertThat(loader.loadClass("java.util.List")).isSameAs(java.util.List.class);
  }

  @Test
  void nothingOfTheApplicationIsSeen() throws Exception {
    ShippedClassLoader loader = ShippedClasses.loader(doubling());
    assertThatThrownBy(() -> loader.loadClass("shop.Tariff"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessageContaining("shop.Tariff did not come with the function");
    assertThatThrownBy(() -> loader.loadClass("io.recordframe.Session"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void aLoaderGoesWhenNothingUsesIt() throws Exception {
    WeakReference<ClassLoader> loader = unused();
    for (int i = 0; i < 500 && loader.get() != null; i++) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> unused() throws Exception {
    SortedMap<String, byte[]> classes = doubling();
    classes.put("shop.Other", new byte[] {0});
    ShippedClassLoader loader = ShippedClasses.loader(classes);
    assertThat(loader.loadClass("shop.Doubling").getClassLoader()).isSameAs(loader);
    return new WeakReference<>(loader);
  }
}
