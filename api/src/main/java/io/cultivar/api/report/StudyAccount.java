package io.cultivar.api.report;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.space.SearchSpace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All that there is to say of a study, as it stood at one moment. */
public interface StudyAccount extends AutoCloseable {
  /** What the study is. */
  StudyDescription description();

  /** What it varies. */
  SearchSpace space();

  /** What happened to it, and what people remarked. */
  List<StudyNote> notes();

  /**
   * Reads its trials, by number.
   *
   * @param receiver is handed one after another
   */
  void read(Detail detail, Consumer<? super KeptTrial> receiver) throws IOException;

  /**
   * Reads some of its trials, by number. Called often: only these should be read.
   *
   * @param from the first number
   * @param to the last number
   * @param receiver is handed one after another
   */
  default void read(Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException {
    read(
        detail,
        trial -> {
          if (from <= trial.number() && trial.number() <= to) {
            receiver.accept(trial);
          }
        });
  }

  /** The answer in words: what won, how sure that is, and what else would do; a sentence each. */
  List<String> answer();

  /** How the best trials stand against each other, the best first; none where none is complete. */
  List<Standing> standings();

  /** What is to be minded when the result is used, in words: a sentence each. */
  List<String> remarks();

  /**
   * How much each parameter matters, a share from 0 to 1: by who estimates it, then by parameter.
   */
  Map<String, Map<String, Double>> importances();

  /** What the best trial learned. */
  List<Picture> pictures();

  /** The commands that run it again, and that give what else there is of it. */
  List<String> commands();

  /** Lets go of what it reads from. */
  @Override
  default void close() throws IOException {}
}
