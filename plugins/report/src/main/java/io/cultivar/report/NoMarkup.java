package io.cultivar.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.Serial;

/** Escapes the less-than sign in JSON, so that no text in it can begin or end an element. */
final class NoMarkup extends CharacterEscapes {
  @Serial private static final long serialVersionUID = 1;

  private final int[] escapes = standardAsciiEscapesForJSON();

  NoMarkup() {
    escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return escapes.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int character) {
    return null;
  }
}
