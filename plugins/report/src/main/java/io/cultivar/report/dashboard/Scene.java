package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.report.StudyPieces;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * A study as its pages show it at one moment.
 *
 * @param version a name for this moment, by which a page says what it has
 * @param progress how far it is
 * @param pieces what there is to see
 */
record Scene(String version, Progress progress, StudyPieces pieces) {
  /** Whether there is nothing to see that another has not. */
  boolean sameAs(Scene before) {
    return progress == before.progress && pieces.sameAs(before.pieces);
  }

  /** Writes all of it as JSON. */
  void write(Writer out) throws IOException {
    writeSince(StudyPieces.NONE, out);
  }

  /** What has changed since another scene, in the same form, as an event. */
  byte[] since(Scene before) {
    StringWriter out = new StringWriter();
    try {
      writeSince(before.pieces, out);
    } catch (IOException e) {
      throw new IllegalStateException("a text can be written always", e);
    }
    return Viewer.event("change", version, out.toString());
  }

  private void writeSince(StudyPieces before, Writer out) throws IOException {
    out.write("{\"version\":\"" + version + "\",\"progress\":\"" + progress + "\"");
    pieces.writeSince(before, out);
    out.write("}");
  }
}
