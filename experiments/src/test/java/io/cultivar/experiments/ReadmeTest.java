package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is true. */
@Tag("slow")
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

  @TempDir private Path directory;

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  @Test
  void everyCommandWorksAndDrawsWhatIsShown() throws Exception {
    int run = 0;
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    for (String block : blocks("sh")) {
      for (String line : block.lines().toList()) {
        String command =
            line.replaceFirst("\\s+#.*", "")
                .replace("--charts charts", "--charts " + directory.resolve("charts"))
                .replace("--out report.html", "--out " + directory.resolve("report.html"));
        if (command.startsWith("./cultivar ")) {
          String[] arguments = command.substring("./cultivar ".length()).split(" +");
          Command.Result result = Command.startKeeping(store, directory, arguments).await();
          assertThat(result.code()).as(command + "\n" + result.err()).isEqualTo(0);
          run++;
        }
      }
    }
    assertThat(run).isGreaterThanOrEqualTo(16);
    Path chart = directory.resolve("charts/learning-curves.svg");
    expectFile("xor-initialization.svg", Files.readString(chart));
  }

  @Test
  void theExperimentRuns() throws Exception {
    String yaml = blocks("yaml").get(0);
    Path file = Files.writeString(directory.resolve("my-iris.yaml"), absolute(yaml));
    try (Cultivar cultivar = Cultivar.builder().build()) {
      assertThat(cultivar.run(file).best().metrics().get("validation.accuracy")).isGreaterThan(0.9);
    }
  }

  private static String absolute(String yaml) {
    String root = ROOT.toAbsolutePath().normalize().toString();
    return yaml.replace("path: experiments/", "path: " + root + "/experiments/");
  }

  @Test
  void theMistakeIsToldAsShown() throws Exception {
    String wrong =
        absolute(blocks("yaml").get(0)).replace("{type: leaky-relu,", "{type: leakyrelu,");
    Path file = Files.writeString(directory.resolve("my-iris.yaml"), wrong);
    String shown = blocks("text").get(0).replace("…\n", "");
    Command.Result result = Command.run(directory, "check", file.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().replace(directory + "/", "")).startsWith(shown);
  }

  @Test
  void thePluginLoadsAndItsOptionIsSearched() throws Exception {
    Path plugins = Files.createDirectory(directory.resolve("plugins"));
    PluginJar.build(
        plugins.resolve("soft-cubic.jar"),
        "soft-cubic",
        "io.cultivar.api.network.Activation",
        "org.example.SoftCubic",
        blocks("java").get(0));
    try (Cultivar cultivar = Cultivar.builder().plugins(plugins).build()) {
      StudyResult result =
          cultivar.run(
              """
              experiment: plugin
              space:
                k: {real: [0, 0.5]}
              objective:
                type: train-network
                data: xor
                layers:
                  - {type: dense, units: 6, activation: {type: soft-cubic, k: $k}}
                  - {type: dense, activation: sigmoid}
                loss: squared
                epochs: 20
              goal: {minimize: train.loss}
              trials: 5
              """);
      assertThat(cultivar.plugins().warnings()).isEmpty();
      assertThat(result.best().values().real("k")).isBetween(0.0, 0.5);
    }
  }

  @Test
  void embeddingWorksAsShown() throws Exception {
    String source =
        """
        package shown;
        import io.cultivar.api.component.*;
        import io.cultivar.api.study.*;
        import io.cultivar.runner.Cultivar;
        import io.cultivar.runner.study.StudyResult;
        public final class Shown {
          %s
          public static void main(String[] arguments) throws Exception {
            %s
          }
        }
        """
            .formatted(
                blocks("java").get(2).replace("public record", "public static record"),
                blocks("java").get(1));
    String out = JavaProgram.run(directory, "shown.Shown", source);
    assertThat(out).matches("(?s)\\{x=[-0-9.E]+, y=[-0-9.E]+} [0-9.]+\\s*");
  }

  @Test
  void thePictureShowsWhatTheCommandPrints() throws Exception {
    Command.Result result = Command.run(directory, "run", "experiments/xor.yaml");
    expectFile(
        "xor-run.svg", TerminalPicture.of("./cultivar run experiments/xor.yaml", result.out()));
  }

  private static void expectFile(String name, String content) throws IOException {
    Path file = Path.of(name);
    if (Boolean.getBoolean("update.picture")) {
      Files.writeString(file, content);
    }
    assertThat(Files.readString(file))
        .as("draw it anew by -Dtest.jvm.args=-Dupdate.picture=true")
        .isEqualTo(content);
  }
}
