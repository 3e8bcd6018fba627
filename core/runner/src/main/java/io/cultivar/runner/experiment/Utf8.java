package io.cultivar.runner.experiment;

import io.cultivar.runner.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files, of which it is not known what they are. */
final class Utf8 {
  /** No character of Java's takes more bytes. */
  private static final int BYTES_EACH = 3;

  private Utf8() {}

  /**
   * Reads a file, of which so much is read that it can be seen to be too long.
   *
   * @param most how many characters it may have
   * @throws IOException if it is too long for that many, or is not in UTF-8; the message says where
   */
  static String read(Path file, int most) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BYTES_EACH * most + 1);
    }
    if (bytes.length > BYTES_EACH * most) {
      throw new IOException(
          new Place(file.toString(), 1, 1)
              + "  too large: more than "
              + most
              + " characters; is this an experiment?");
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      throw new IOException(end(file, read) + "  this is not text in UTF-8; save it as that");
    }
    return read;
  }

  /** The place after a text. */
  private static Place end(Path file, String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    return new Place(file.toString(), line, 1 + last.codePointCount(0, last.length()));
  }
}
