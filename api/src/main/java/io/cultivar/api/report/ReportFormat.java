package io.cultivar.api.report;

import io.cultivar.api.component.Kind;
import java.io.IOException;
import java.nio.file.Path;

/** A way to write down what came of a study. */
@Kind("report")
public interface ReportFormat {
  /**
   * The ending of the files that it writes, such as {@code .html}, or nothing where it fills a
   * folder; no other format has it.
   */
  String ending();

  /**
   * Writes it down.
   *
   * @param study what there is to say
   * @param out the file, replaced as a whole if it exists: nobody sees half a report; or the
   *     folder, made where it is missing
   * @throws IOException if it cannot be written
   */
  void write(StudyAccount study, Path out) throws IOException;
}
