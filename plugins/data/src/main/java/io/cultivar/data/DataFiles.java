package io.cultivar.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens data files, compressed or not. */
final class DataFiles {
  private static final int BUFFER = 1 << 16;

  private DataFiles() {}

  /**
   * The bytes of a file, unpacked where it begins as gzip does. The caller closes it.
   *
   * @throws IOException if it cannot be opened; the message names it
   */
  static InputStream open(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // A device or a pipe may never end.
      throw new IOException(
          path
              + (Files.isDirectory(path) ? ": is a directory" : ": is not a file")
              + "; name a file");
    }
    InputStream plain;
    try {
      plain = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    } catch (NoSuchFileException e) {
      throw new IOException(path + ": there is no such file", e);
    }
    try {
      plain.mark(2);
      boolean gzip = plain.read() == 0x1f && plain.read() == 0x8b;
      plain.reset();
      return gzip ? new BufferedInputStream(new GZIPInputStream(plain, BUFFER), BUFFER) : plain;
    } catch (IOException e) {
      plain.close();
      throw new IOException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
