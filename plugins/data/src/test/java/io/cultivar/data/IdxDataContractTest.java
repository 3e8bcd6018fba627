package io.cultivar.data;

import io.cultivar.api.data.DataSource;
import io.cultivar.testkit.DataSourceContract;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class IdxDataContractTest extends DataSourceContract {
  @TempDir private Path directory;

  /** Five images of two by three pixels, and their labels, plain and compressed. */
  @BeforeEach
  void write() throws IOException {
    byte[] images = idx(new int[] {5, 2, 3}, 30);
    byte[] labels = idx(new int[] {5}, 5);
    Files.write(directory.resolve("images"), images);
    Files.write(directory.resolve("labels"), labels);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve("images.gz")))) {
      out.write(images);
    }
  }

  private static byte[] idx(int[] shape, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x0800 + shape.length);
    for (int length : shape) {
      out.writeInt(length);
    }
    for (int i = 0; i < size; i++) {
      out.writeByte(i % 3);
    }
    return bytes.toByteArray();
  }

  @Override
  protected Stream<DataSource> subjects() {
    Path labels = directory.resolve("labels");
    return Stream.of(
        new IdxData(directory.resolve("images"), labels, OptionalInt.empty()),
        new IdxData(directory.resolve("images.gz"), labels, OptionalInt.of(3)));
  }
}
