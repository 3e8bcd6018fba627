package io.cultivar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import io.cultivar.api.data.TextColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticDataTest {
  private static final double GOLDEN_UNIFORM = 0.7415648787718233;
  private static final double GOLDEN_GAUSSIAN = -0.10551648193541083;

  private static float[] input(Table table, int index) {
    return ((NumberColumn) table.inputs().get(index)).values();
  }

  private static float[] target(Table table) {
    return ((NumberColumn) table.targets().get(0)).values();
  }

  @Test
  void truthTables() {
    assertThat(input(new XorData().load(), 0)).containsExactly(0, 0, 1, 1);
    assertThat(input(new XorData().load(), 1)).containsExactly(0, 1, 0, 1);
    assertThat(target(new XorData().load())).containsExactly(0, 1, 1, 0);
    assertThat(target(new OrData().load())).containsExactly(0, 1, 1, 1);
    assertThat(target(new ParityData(3).load())).containsExactly(0, 1, 1, 0, 1, 0, 0, 1);
  }

  @Test
  void circlesWithoutNoiseHaveTheirRadii() {
    Table table = new CirclesData(50, 0, 3).load();
    for (int i = 0; i < 50; i++) {
      double radius = Math.hypot(input(table, 0)[i], input(table, 1)[i]);
      assertThat(radius).isCloseTo(i % 2 == 0 ? 1 : 0.5, within(1e-6));
      assertThat(target(table)[i]).isEqualTo(i % 2);
    }
  }

  @Test
  void moonsWithoutNoiseAreHalfCircles() {
    Table table = new MoonsData(50, 0, 3).load();
    for (int i = 0; i < 50; i++) {
      double x = input(table, 0)[i] - i % 2;
      double y = input(table, 1)[i] - 0.5 * (i % 2);
      assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-6));
      assertThat(i % 2 == 0 ? y : -y).isGreaterThanOrEqualTo(-1e-6);
    }
  }

  @Test
  void spiralsAreEachOthersMirror() {
    Table table = new SpiralsData(400, 0, 3).load();
    for (int i = 0; i < 400; i++) {
      assertThat(Math.hypot(input(table, 0)[i], input(table, 1)[i])).isLessThanOrEqualTo(1 + 1e-6);
    }
  }

  @Test
  void regressionIsFriedmansFunction() {
    Table table = new RegressionData(20, 6, 0, 1).load();
    for (int i = 0; i < 20; i++) {
      double expected =
          10 * Math.sin(Math.PI * input(table, 0)[i] * input(table, 1)[i])
              + 20 * Math.pow(input(table, 2)[i] - 0.5, 2)
              + 10 * input(table, 3)[i]
              + 5 * input(table, 4)[i];
      assertThat((double) target(table)[i]).isCloseTo(expected, within(1e-4));
    }
  }

  @Test
  void blobsLieRoundTheirCentres() {
    Table table = new BlobsData(300, 3, 2, 0, 5).load();
    TextColumn cloud = (TextColumn) table.targets().get(0);
    assertThat(cloud.categories()).containsExactly("blob-1", "blob-2", "blob-3");
    for (int i = 3; i < 300; i++) {
      assertThat(input(table, 0)[i]).isEqualTo(input(table, 0)[i % 3]);
    }
  }

  @Test
  void seedsChooseTheNumbersAndTheNumbersStay() {
    float[] once = input(new MoonsData(10, 0.1, 1).load(), 0);
    assertThat(input(new MoonsData(10, 0.1, 1).load(), 0)).containsExactly(once);
    assertThat(input(new MoonsData(10, 0.1, 2).load(), 0)).isNotEqualTo(once);
    Sampling sampling = new Sampling(42);
    assertThat(sampling.uniform()).isEqualTo(GOLDEN_UNIFORM);
    assertThat(sampling.gaussian()).isEqualTo(GOLDEN_GAUSSIAN);
  }

  @Test
  void normalNumbersAreNormal() {
    Sampling sampling = new Sampling(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      double x = sampling.gaussian();
      sum += x;
      squares += x * x;
    }
    assertThat(sum / 100_000).isCloseTo(0, within(0.015));
    assertThat(squares / 100_000).isCloseTo(1, within(0.02));
  }

  @Test
  void badOptionsAreRefused() {
    assertThatThrownBy(() -> new CirclesData(1, 0, 0)).hasMessageContaining("samples");
    assertThatThrownBy(() -> new MoonsData(10, -1, 0)).hasMessageContaining("noise");
    assertThatThrownBy(() -> new ParityData(20)).hasMessageContaining("bits");
    assertThatThrownBy(() -> new BlobsData(1, 2, 2, 1, 0)).hasMessageContaining("samples");
    assertThatThrownBy(() -> new RegressionData(5, 4, 0, 0)).hasMessageContaining("inputs");
  }

  @Test
  void faultyIdxFilesAreToldByName(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("x"), new byte[] {1, 2, 3, 4, 5});
    assertThatThrownBy(() -> new IdxData(file, file, OptionalInt.empty()).load())
        .hasMessageContaining("not an IDX file");
    Path truncated = Files.write(directory.resolve("t"), new byte[] {0, 0, 8, 1, 0, 0, 0, 9, 1});
    assertThatThrownBy(() -> new IdxData(truncated, truncated, OptionalInt.empty()).load())
        .hasMessageContaining("ends before");
  }

  @Test
  void tablesThatNoMemoryHoldsAreRefused() {
    int most = Integer.MAX_VALUE;
    assertThatThrownBy(() -> new MoonsData(most, 0, 0))
        .hasMessageContaining("samples × inputs must be <= ");
    assertThatThrownBy(() -> new BlobsData(most, 2, most, 1, 0))
        .hasMessageContaining("samples × inputs must be <= ");
    assertThatThrownBy(() -> new RegressionData(5, most, 0, 0))
        .hasMessageContaining("samples × inputs must be <= ");
  }
}
