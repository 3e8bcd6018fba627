package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does with studies that are kept. */
@Tag("slow")
class StudiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private String store;
  private Path file;

  @BeforeEach
  void writeExperiment() throws Exception {
    store = "jdbc:sqlite:" + directory.resolve("studies.db");
    Files.copy(Path.of("data/iris.csv"), directory.resolve("iris.csv"));
    file =
        Files.writeString(
            directory.resolve("flowers.yaml"),
            """
            experiment: flowers
            seed: 5
            space:
              rate: {real: [0.01, 1.0], scale: log}
              act: {choice: [tanh, {type: leaky-relu, slope: $slope}]}
              slope: {real: [0.0, 0.3]}
            objective:
              type: train-network
              data: {type: csv, path: iris.csv, target: species}
              split: {validation: 0.3}
              layers:
                - {type: dense, units: 6, activation: $act}
                - {type: dense, activation: softmax}
              loss: cross-entropy
              learning-rate: $rate
              epochs: 12
            goal: {minimize: validation.loss}
            strategy: random
            trials: 6
            repeats: 2
            """);
  }

  private Command.Result command(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", store));
    return Command.runHere(all.toArray(String[]::new));
  }

  private String ok(String... arguments) throws Exception {
    Command.Result result = command(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private String refused(String... arguments) throws Exception {
    Command.Result result = command(arguments);
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).doesNotContain("\tat ");
    return result.err();
  }

  private String run(String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("run", file.toString()));
    all.addAll(List.of(more));
    return ok(all.toArray(String[]::new));
  }

  private void edit(String from, String to) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aFinishedStudyIsNotRunAgain() throws Exception {
    String first = run();
    assertThat(run("--format", "json").lines()).hasSize(1);
    assertThat(run()).isEqualTo(first);
    assertThat(run("--fresh")).contains("flowers-2: best is trial");
    assertThat(StoredStudy.trials(store, "flowers-2"))
        .isEqualTo(StoredStudy.trials(store, "flowers"));
    assertThat(ok("studies")).contains("flowers  ").contains("flowers-2");
  }

  @Test
  void aChangedExperimentIsRefusedWithItsDifferences() throws Exception {
    run();
    edit("epochs: 12", "epochs: 13");
    edit("units: 6, ", "units: 7, ");
    edit("seed: 5\n", "");
    assertThat(refused("run", file.toString()))
        .contains("the study 'flowers' was begun with another experiment")
        .contains("seed: 5, now gone")
        .contains("objective.layers[0].units: 6, now 7")
        .contains("objective.epochs: 12, now 13")
        .contains("--fresh")
        .doesNotContain("--extend");
    assertThat(refused("run", file.toString(), "--extend")).contains("epochs");
  }

  @Test
  void whatDoesNotChangeResultsMayChange() throws Exception {
    String first = run();
    edit("experiment: flowers\n", "# A comment.\nexperiment:   'flowers'\nretries: 7\n");
    assertThat(run()).isEqualTo(first);
  }

  @Test
  void anExtensionGoesOn() throws Exception {
    run();
    List<String> before = StoredStudy.trials(store, "flowers");
    edit("trials: 6", "trials: 9");
    edit("real: [0.01, 1.0]", "real: [0.001, 2.0]");
    edit("slope: $slope}]", "slope: $slope}, sigmoid]");
    assertThat(refused("run", file.toString())).contains("--extend").contains("trials: 6, now 9");
    assertThat(run("--extend")).contains("of 9");
    assertThat(StoredStudy.trials(store, "flowers"))
        .hasSize(9)
        .startsWith(before.toArray(String[]::new));
    assertThat(ok("show", "flowers")).contains("extended: by");
    edit("real: [0.001, 2.0]", "real: [0.01, 2.0]");
    assertThat(refused("run", file.toString(), "--extend")).contains("space.rate.real[0]");
  }

  @Test
  void changedDataIsRefused() throws Exception {
    run();
    Path data = directory.resolve("iris.csv");
    Files.writeString(data, Files.readString(data).replaceFirst("5\\.1", "5.2"));
    edit("trials: 6", "trials: 7");
    assertThat(refused("run", file.toString(), "--extend"))
        .contains("iris.csv has changed since the study 'flowers' began")
        .contains("--fresh");
    Command.Result verified = command("verify", "flowers");
    assertThat(verified.code()).isEqualTo(4);
    assertThat(verified.out()).contains(" differs: ").contains("validation.loss ");
    assertThat(verified.err()).contains("data.iris.csv was ");
  }

  @Test
  void theWinnersFileMeasuresTheSame() throws Exception {
    run();
    Path best = directory.resolve("best.yaml");
    ok("best", "flowers", "--out", best.toString());
    assertThat(Files.readString(best)).startsWith("# Trial ").contains("as-trial: ");
    ok("run", best.toString());
    String again = StoredStudy.trials(store, "flowers-best").get(0);
    assertThat(StoredStudy.trials(store, "flowers"))
        .anySatisfy(trial -> assertThat(trial.substring(1)).isEqualTo(again.substring(1)));
    assertThat(ok("best", "flowers")).isEqualTo(Files.readString(best));
  }

  @Test
  void verifyDoesTrialsAgain() throws Exception {
    run();
    assertThat(ok("verify", "flowers")).contains("the same, to the bit").hasLineCount(1);
    assertThat(ok("verify", "flowers", "--all")).hasLineCount(6);
    JsonNode line =
        JSON.readTree(ok("verify", "flowers", "--trial", "3", "--format", "json").strip());
    assertThat(line.get("number").asInt()).isEqualTo(3);
    assertThat(line.get("same").asBoolean()).isTrue();
    assertThat(refused("verify", "flowers", "--trial", "99")).contains("no trial 99");
    assertThat(refused("verify", "flower")).contains("did you mean 'flowers'?");
  }

  @Test
  void aTrialByHandIsRankedAndStays() throws Exception {
    run();
    List<String> before = StoredStudy.trials(store, "flowers");
    assertThat(ok("try", file.toString(), "--set", "rate=0.3", "--set", "act=tanh"))
        .contains("trial 6 by hand: validation.loss ")
        .contains(" of 7")
        .contains("rate ")
        .contains(" → 0.3");
    assertThat(run()).contains("of 7");
    edit("trials: 6", "trials: 8");
    assertThat(run("--extend")).contains("of 9");
    assertThat(StoredStudy.trials(store, "flowers"))
        .hasSize(9)
        .startsWith(before.toArray(String[]::new));
    assertThat(refused("try", file.toString(), "--set", "rates=1"))
        .contains("did you mean 'rate'?");
    assertThat(refused("try", file.toString(), "--set", "rate=7")).contains("rate=7");
    assertThat(
            refused(
                "try",
                file.toString(),
                "--set",
                "rate=0.1",
                "--set",
                "act=tanh",
                "--set",
                "slope=0.1"))
        .contains("it is not used");
  }

  @Test
  void aTrialByHandCanBeginAStudy() throws Exception {
    assertThat(refused("try", file.toString(), "--set", "rate=0.1"))
        .contains("no trial to take 'act' from");
    assertThat(
            ok(
                "try",
                file.toString(),
                "--set",
                "rate=0.1",
                "--set",
                "act=leaky-relu",
                "--set",
                "slope=0.1"))
        .contains("trial 0 by hand")
        .contains("rank 1 of 1");
    assertThat(run()).contains("of 7");
  }

  @Test
  void studiesAreNotedRenamedAndDeleted() throws Exception {
    run();
    ok("note", "flowers", "a", "wider", "layer", "next");
    ok("rename", "flowers", "it's <b>old</b>; drop table study --");
    assertThat(ok("show", "it's <b>old</b>; drop table study --"))
        .contains("note: a wider layer next")
        .contains("<b>old</b>; drop table study --: best is trial");
    assertThat(refused("show", "flowers")).contains("there is no study 'flowers'");
    assertThat(refused("delete", "it's <b>old</b>; drop table study --")).contains("--yes");
    ok("delete", "it's <b>old</b>; drop table study --", "--yes");
    assertThat(ok("studies")).isEmpty();
  }

  @Test
  void trialsThatWereEndedEarlyTravelWithWhatTheyReported() throws Exception {
    edit(
        "repeats: 2",
        "parallelism: 1\npruner: {type: percentile, percentile: 0, startup-trials: 1}");
    assertThat(run()).contains("pruned");
    Path export = directory.resolve("flowers.json");
    ok("export", "flowers", "--out", export.toString());
    List<String> pruned = new ArrayList<>(Files.readAllLines(export));
    pruned.removeIf(line -> !line.contains("\"state\":\"pruned\""));
    assertThat(pruned).isNotEmpty();
    for (String line : pruned) {
      assertThat(JSON.readTree(line).get("reports")).isNotEmpty();
    }
    ok("import", export.toString(), "--as", "copy");
    assertThat(StoredStudy.trials(store, "copy")).isEqualTo(StoredStudy.trials(store, "flowers"));
    assertThat(ok("verify", "copy", "--all")).hasLineCount(6).doesNotContain("differs");
    assertThat(ok("show", "copy")).contains("pruned");
  }

  @Test
  void aWholeStudyTravelsAsOneFile() throws Exception {
    run();
    ok("try", file.toString(), "--set", "rate=0.3", "--set", "act=tanh");
    ok("note", "flowers", "it's fine");
    Path export = directory.resolve("flowers.json");
    ok("export", "flowers", "--out", export.toString());
    assertThat(refused("import", export.toString())).contains("there is a study 'flowers' already");
    ok("import", export.toString(), "--as", "copy");
    assertThat(StoredStudy.trials(store, "copy")).isEqualTo(StoredStudy.trials(store, "flowers"));
    assertThat(ok("verify", "copy", "--all")).hasLineCount(7).doesNotContain("differs");
    assertThat(ok("show", "copy")).contains("note: it's fine");
    assertThat(ok("work", "copy")).contains("copy: best is trial");

    List<String> lines = Files.readAllLines(export);
    Files.write(export, lines.subList(0, 3));
    Files.writeString(export, Files.readString(export) + "{\"event\":\"trial\"}\n");
    assertThat(refused("import", export.toString(), "--as", "half"))
        .contains("flowers.json:4:1  'repeats' is missing here; nothing was imported")
        .doesNotContain("half");
    assertThat(ok("studies")).doesNotContain("half");
  }

  @Test
  void trialsAreATableForSpreadsheets() throws Exception {
    run();
    List<String> rows = ok("export", "flowers", "--format", "csv").lines().toList();
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0)).startsWith("trial,state,by-hand,rate,act,").endsWith(",failure");
    assertThat(rows.get(1)).startsWith("0,complete,false,0.");
  }

  @Test
  void showsAStudyAsJson() throws Exception {
    run();
    List<String> lines = ok("show", "flowers", "--format", "json").lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(JSON.readTree(lines.get(6)).get("complete").asInt()).isEqualTo(6);
    JsonNode study = JSON.readTree(ok("studies", "--format", "json").strip());
    assertThat(study.get("minimize").asText()).isEqualTo("validation.loss");
    assertThat(ok("show", "flowers", "--verbose"))
        .contains("data.iris.csv: ")
        .contains("plugin.network.version: ");
  }

  @Test
  void tellsWhichParametersMatter() throws Exception {
    ok("run", file.toString(), "--trials", "12", "--set", "repeats=1", "--workers", "2");
    assertThat(ok("show", "flowers"))
        .contains("importance by fanova: ")
        .contains("importance by ped-anova: ");
    List<String> lines = ok("show", "flowers", "--format", "json").lines().toList();
    JsonNode importance = JSON.readTree(lines.get(12)).get("importance");
    for (String kind : List.of("fanova", "ped-anova")) {
      for (String parameter : List.of("rate", "act", "slope")) {
        assertThat(importance.get(kind).get(parameter).asDouble()).isBetween(0.0, 1.0);
      }
    }
  }
}
