package io.cultivar.testkit;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An account of a study that is whatever a test says. */
public final class FakeAccount implements StudyAccount {
  private final Builder said;

  private FakeAccount(Builder said) {
    this.said = said;
  }

  /** An account of a study of a space, about which nothing is said yet. */
  public static Builder of(StudyDescription description, SearchSpace space) {
    return new Builder(description, space);
  }

  @Override
  public StudyDescription description() {
    return said.description;
  }

  @Override
  public SearchSpace space() {
    return said.space;
  }

  @Override
  public List<StudyNote> notes() {
    return List.copyOf(said.notes);
  }

  @Override
  public void read(Detail detail, Consumer<? super KeptTrial> receiver) {
    for (KeptTrial trial : said.trials) {
      receiver.accept(detail == Detail.REPORTS ? trial : withoutReports(trial));
    }
  }

  private static KeptTrial withoutReports(KeptTrial kept) {
    Trial bare =
        new FakeTrial(
            kept.number(),
            kept.values(),
            kept.state(),
            kept.metrics(),
            kept.repeats(),
            List.of(),
            kept.failure(),
            kept.byHand());
    return new FakeKeptTrial(bare, kept.worker(), kept.began(), kept.ended());
  }

  @Override
  public List<String> answer() {
    return List.copyOf(said.answer);
  }

  @Override
  public List<Standing> standings() {
    return List.copyOf(said.standings);
  }

  @Override
  public List<String> remarks() {
    return List.copyOf(said.remarks);
  }

  @Override
  public Map<String, Map<String, Double>> importances() {
    return said.importances;
  }

  @Override
  public List<Picture> pictures() {
    return List.copyOf(said.pictures);
  }

  @Override
  public List<String> commands() {
    return List.copyOf(said.commands);
  }

  /** Gathers what an account says. */
  public static final class Builder {
    private final StudyDescription description;
    private final SearchSpace space;
    private final List<KeptTrial> trials = new ArrayList<>();
    private final List<StudyNote> notes = new ArrayList<>();
    private final List<String> answer = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Map<String, Double>> importances = new LinkedHashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();

    private Builder(StudyDescription description, SearchSpace space) {
      this.description = description;
      this.space = space;
    }

    /** Adds a trial. */
    public Builder trial(KeptTrial trial) {
      trials.add(trial);
      return this;
    }

    /** Adds a note. */
    public Builder note(StudyNote note) {
      notes.add(note);
      return this;
    }

    /** Adds a sentence to the answer. */
    public Builder answer(String sentence) {
      answer.add(sentence);
      return this;
    }

    /** Adds a standing, behind those that there are. */
    public Builder standing(Standing standing) {
      standings.add(standing);
      return this;
    }

    /** Adds a remark. */
    public Builder remark(String sentence) {
      remarks.add(sentence);
      return this;
    }

    /** Adds what somebody says of the parameters. */
    public Builder importance(String by, Map<String, Double> shares) {
      importances.put(by, shares);
      return this;
    }

    /** Adds a picture. */
    public Builder picture(Picture picture) {
      pictures.add(picture);
      return this;
    }

    /** Adds a command. */
    public Builder command(String command) {
      commands.add(command);
      return this;
    }

    /** The account; the builder must not be used any more. */
    public FakeAccount build() {
      return new FakeAccount(this);
    }
  }
}
