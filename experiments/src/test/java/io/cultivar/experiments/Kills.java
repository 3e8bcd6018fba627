package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Kills of the running command, without warning, again and again.
 *
 * @param directory where its output goes
 * @param count how many
 */
record Kills(Path directory, int count) {
  /**
   * How many kills a study must survive: each waits for a JVM to start. {@code ./mvnw verify
   * -Dkills=200} takes minutes longer.
   */
  static final int USUAL = Integer.getInteger("kills", 20);

  /** So many trials that kills never reach the end of the study. */
  private static final int TRIALS_PER_KILL = 12;

  private static final String STUDIES = "experiments/src/test/resources/studies/";

  /** Starts the command on the study whose one training takes long. */
  Command train(String url) throws IOException {
    String file = STUDIES + "long.yaml";
    return Command.start(
        directory, Command.WHOLE_JVM, "run", file, "--store", url, "--format", "json");
  }

  private Command run(String url) throws IOException {
    String file = STUDIES + "killed.yaml";
    String trials = "trials=" + TRIALS_PER_KILL * count;
    return Command.start(
        directory, "run", file, "--set", trials, "--store", url, "--format", "json");
  }

  /**
   * The study that nobody interrupted.
   *
   * @param startMillis how long the command takes until it tells its first trial
   */
  record Whole(int startMillis, List<String> trials) {}

  /** Runs it once without any kill. */
  Whole uninterrupted() throws Exception {
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    long begin = System.nanoTime();
    Command first = run(alone);
    first.awaitOutput();
    int startMillis = (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
    Command.Result uninterrupted = first.await();
    assertThat(uninterrupted.code()).as(uninterrupted.err()).isZero();
    return new Whole(startMillis, StoredStudy.trials(alone, "killed"));
  }

  /**
   * Kills it again and again over one study, goes on each time, and gives the trials that it has in
   * the end; what was told is kept after each kill.
   */
  List<String> trialsAfter(String url, Whole whole) throws Exception {
    Random random = new Random(count);
    TreeSet<Integer> told = new TreeSet<>();
    int whileTrialsRan = 0;
    for (int kill = 0; kill < count; kill++) {
      List<Integer> now = Experiments.told(killed(url, whole.startMillis(), random).outSoFar());
      whileTrialsRan += now.isEmpty() ? 0 : 1;
      told.addAll(now);
      assertThat(StoredStudy.ended(url, "killed")).as("after kill " + kill).containsAll(told);
    }
    assertThat(told.size()).as("the study was not over yet").isLessThan(whole.trials().size());
    assertThat(whileTrialsRan).isGreaterThan(count / 4);
    Command.Result result = run(url).await();
    assertThat(result.code()).as(result.err()).isZero();
    return StoredStudy.trials(url, "killed");
  }

  /** Half of the kills come at the start: the store is opened, the study found, trials taken. */
  private Command killed(String url, int startMillis, Random random) throws Exception {
    Command command = run(url);
    if (random.nextBoolean()) {
      Thread.sleep(random.nextInt(startMillis));
    } else {
      command.awaitOutput();
      Thread.sleep(random.nextInt(50));
    }
    command.kill();
    return command;
  }
}
