package io.cultivar.testkit;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.space.SearchSpace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An account whose trials cannot be read to their end, as when a database goes away. */
record InterruptedAccount(StudyAccount whole) implements StudyAccount {
  @Override
  public void read(Detail detail, Consumer<? super KeptTrial> receiver) throws IOException {
    int[] left = {3};
    whole.read(
        detail,
        trial -> {
          if (left[0]-- > 0) {
            receiver.accept(trial);
          }
        });
    throw new IOException("on purpose: the database is gone");
  }

  @Override
  public StudyDescription description() {
    return whole.description();
  }

  @Override
  public SearchSpace space() {
    return whole.space();
  }

  @Override
  public List<StudyNote> notes() {
    return whole.notes();
  }

  @Override
  public List<String> answer() {
    return whole.answer();
  }

  @Override
  public List<Standing> standings() {
    return whole.standings();
  }

  @Override
  public List<String> remarks() {
    return whole.remarks();
  }

  @Override
  public Map<String, Map<String, Double>> importances() {
    return whole.importances();
  }

  @Override
  public List<Picture> pictures() {
    return whole.pictures();
  }

  @Override
  public List<String> commands() {
    return whole.commands();
  }
}
