package io.cultivar.network.training;

import io.cultivar.network.layer.Dropout;
import java.util.List;
import java.util.random.RandomGenerator;

/** A dropout layer at work. While predicting it gives what it takes. */
final class DropoutPass implements LayerPass {
  private final float[] x;
  private final float[] mask;
  private final float[] y;
  private final float[] dy;
  private final float[] dx;
  private final int size;
  private final int lanes;
  private final float rate;
  private final RandomGenerator[] random;

  DropoutPass(PassSetting setting, int layer, List<RandomGenerator> random) {
    PlacedLayer placed = setting.network().layers().get(layer);
    Buffers buffers = setting.buffers();
    this.x = buffers.inputsOf(layer);
    this.mask = buffers.sums()[layer];
    this.y = buffers.outputs()[layer];
    this.dy = buffers.gradients()[layer];
    this.dx =
        Buffers.needsInputGradient(setting.network(), layer)
            ? buffers.gradients()[layer - 1]
            : new float[0];
    this.size = setting.rows() * placed.out();
    this.rate = ((Dropout) placed.layer()).rate();
    this.lanes = setting.group().lanes();
    this.random = random.toArray(RandomGenerator[]::new);
  }

  @Override
  public void forward() {
    for (int lane = 0; lane < random.length; lane++) {
      draw(random[lane], lane);
    }
    for (int i = 0, all = size * lanes; i < all; i++) {
      y[i] = x[i] * mask[i];
    }
  }

  private void draw(RandomGenerator numbers, int lane) {
    float kept = 1 / (1 - rate);
    for (int i = 0, at = lane; i < size; i++, at += lanes) {
      mask[at] = (numbers.nextInt() >>> 8) * 0x1p-24f < rate ? 0 : kept;
    }
  }

  @Override
  public void backward() {
    for (int i = 0, all = dx.length > 0 ? size * lanes : 0; i < all; i++) {
      dx[i] = dy[i] * mask[i];
    }
  }
}
