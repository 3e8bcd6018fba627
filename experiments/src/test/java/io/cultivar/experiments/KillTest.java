package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running command is killed without warning, again and again; nothing that it told is lost. */
@Tag("slow")
class KillTest {
  private static final String EXPERIMENT = "experiments/src/test/resources/studies/killed.yaml";
  private static final Pattern TOLD = Pattern.compile("^\\{\"event\":\"trial\",\"number\":(\\d+),");

  @TempDir private Path directory;

  @Test
  void aStudyInSqliteSurvives200Kills() throws Exception {
    survives("jdbc:sqlite:" + directory.resolve("killed.db"), 200);
  }

  private void survives(String url, int kills) throws Exception {
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(run(alone).await().code()).isZero();
    List<String> expected = StoredStudy.trials(alone, "killed");

    Random random = new Random(kills);
    TreeSet<Integer> told = new TreeSet<>();
    for (int kill = 0; kill < kills; kill++) {
      Command command = run(url);
      Thread.sleep(200 + random.nextInt(600));
      command.kill();
      told.addAll(told(command));
      assertThat(StoredStudy.ended(url, "killed")).as("after kill " + kill).containsAll(told);
    }
    Command.Result result = run(url).await();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(StoredStudy.trials(url, "killed")).isEqualTo(expected);
    assertThat(told).isNotEmpty();
  }

  private Command run(String url) throws IOException {
    return Command.start(directory, "run", EXPERIMENT, "--store", url, "--format", "json");
  }

  /** The trials that a command told before it was killed; its last line may be cut off. */
  private static List<Integer> told(Command command) throws IOException {
    return command
        .outSoFar()
        .lines()
        .filter(line -> line.endsWith("}"))
        .map(TOLD::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.parseInt(matcher.group(1)))
        .toList();
  }
}
