package io.recordframe.plan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EngineConfigurationTest {

  @Test
  void refusesMoreThreadsThanAMachineCanStart() {
    assertThat(new EngineConfiguration(0, 1_024, null).threads()).isEqualTo(1_024);
    assertThatThrownBy(() -> new EngineConfiguration(0, 1_025, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "An engine uses at most 1024 threads, but was told 1025; as many as there are processors serve best");
  }

  @Test
  void refusesNegativeNumbers() {
    assertThatThrownBy(() -> new EngineConfiguration(-1, 2, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Memory limit and threads must not be negative: -1, 2");
  }
}
