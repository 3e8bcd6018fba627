package io.cultivar.runner.account;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The account of a study: all but its trials is as it was when it was made; these are read from its
 * journal. Thread-safe.
 */
public final class Account implements StudyAccount {
  private final StudyJournal journal;
  private final SearchSpace space;
  private final List<StudyNote> notes;
  private final Conclusions conclusions;
  private final List<Picture> pictures;

  Account(
      StudyJournal journal,
      SearchSpace space,
      List<StudyNote> notes,
      Conclusions conclusions,
      List<Picture> pictures) {
    this.journal = journal;
    this.space = space;
    this.notes = List.copyOf(notes);
    this.conclusions = conclusions;
    this.pictures = List.copyOf(pictures);
  }

  /**
   * What follows from its trials.
   *
   * @param answer what won, and how sure that is
   * @param remarks what is to be minded
   * @param importances how much each parameter matters
   * @param winner the trial that won, if one is complete
   */
  record Conclusions(
      Answer answer,
      List<String> remarks,
      Map<String, Map<String, Double>> importances,
      Optional<Trial> winner) {}

  /** The same with pictures of what the winner learned. */
  public Account with(List<Picture> shown) {
    return new Account(journal, space, notes, conclusions, shown);
  }

  /** The trial that won, if one is complete. */
  public Optional<Trial> winner() {
    return conclusions.winner();
  }

  /** What won, and how sure that is. */
  public Answer conclusion() {
    return conclusions.answer();
  }

  @Override
  public StudyDescription description() {
    return journal.description();
  }

  @Override
  public SearchSpace space() {
    return space;
  }

  @Override
  public List<StudyNote> notes() {
    return notes;
  }

  @Override
  public void read(Detail detail, Consumer<? super KeptTrial> receiver) throws IOException {
    journal.read(detail, 0, receiver);
  }

  @Override
  public void read(Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException {
    journal.read(detail, from, to, receiver);
  }

  @Override
  public List<String> answer() {
    return conclusions.answer().sentences();
  }

  @Override
  public List<Standing> standings() {
    return conclusions.answer().standings();
  }

  @Override
  public List<String> remarks() {
    return conclusions.remarks();
  }

  @Override
  public Map<String, Map<String, Double>> importances() {
    return conclusions.importances();
  }

  @Override
  public List<Picture> pictures() {
    return pictures;
  }

  @Override
  public List<String> commands() {
    String name = quoted(description().name());
    return List.of(
        "cultivar show " + name,
        "cultivar best " + name + " --out best.yaml",
        "cultivar run best.yaml",
        "cultivar export " + name + " --format csv");
  }

  /** A name as a shell takes it for one word. */
  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
