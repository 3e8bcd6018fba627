package io.cultivar.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/** An IDX file of unsigned bytes: items of equal width. */
final class IdxFile {
  private static final int UNSIGNED_BYTES = 0x08;

  private final byte[] bytes;
  private final int rows;
  private final int width;

  private IdxFile(byte[] bytes, int rows, int width) {
    this.bytes = bytes;
    this.rows = rows;
    this.width = width;
  }

  /**
   * Reads the first items of a file.
   *
   * @throws IOException if it is not such a file, or too short; the message names it
   */
  static IdxFile read(Path path, int limit) throws IOException {
    try (DataInputStream in = new DataInputStream(DataFiles.open(path))) {
      int magic = in.readInt();
      int dimensions = magic & 0xff;
      if (magic >>> 8 != UNSIGNED_BYTES || dimensions < 1 || dimensions > 4) {
        throw new IOException(path + ": is not an IDX file of unsigned bytes");
      }
      int rows = Math.min(limit, size(path, in.readInt()));
      long width = 1;
      for (int i = 1; i < dimensions; i++) {
        width *= size(path, in.readInt());
        if (width * rows > Integer.MAX_VALUE - 8) {
          throw new IOException(path + ": is too large; read fewer by limit");
        }
      }
      byte[] bytes = new byte[(int) (rows * width)];
      in.readFully(bytes);
      return new IdxFile(bytes, rows, (int) width);
    } catch (EOFException e) {
      throw new IOException(path + ": ends before all that its header announces", e);
    }
  }

  private static int size(Path path, int size) throws IOException {
    if (size < 1) {
      throw new IOException(path + ": a dimension in its header is " + size);
    }
    return size;
  }

  int rows() {
    return rows;
  }

  int width() {
    return width;
  }

  /** A byte of an item, from 0 to 255. */
  int get(int row, int index) {
    return bytes[row * width + index] & 0xff;
  }
}
