package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example plugin, as a stranger has it: built and tested by its own pom against the api and the
 * testkit alone, then loaded from its jar and searched.
 */
@Tag("slow")
class ExamplePluginTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir private Path directory;

  @Test
  void isBuiltByItsOwnPomAndSearchedFromYaml() throws Exception {
    Path repository = directory.resolve("repository");
    install(repository, "pom.xml", "pom.xml");
    install(repository, "api/pom.xml", "api/target/cultivar-api-1.0.0-SNAPSHOT.jar");
    install(
        repository,
        "plugins/testkit/pom.xml",
        "plugins/testkit/target/cultivar-testkit-1.0.0-SNAPSHOT.jar");
    Path plugin = copyOf(ROOT.resolve("plugins/example"));
    String log = maven(repository, "-f", plugin.resolve("pom.xml").toString(), "package");
    assertThat(log).containsPattern("Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0");
    Path jars = Files.createDirectory(directory.resolve("plugins"));
    Path jar = plugin.resolve("target/cultivar-example-1.0.0.jar");
    Files.copy(jar, jars.resolve("cultivar-example-1.0.0.jar"));
    try (Cultivar cultivar = Cultivar.builder().plugins(jars).build()) {
      assertThat(cultivar.plugins().warnings()).isEmpty();
      assertThat(search(cultivar).best().values().real("a")).isBetween(0.2, 5.0);
    }
  }

  private static StudyResult search(Cultivar cultivar) throws Exception {
    return cultivar.run(
        """
        experiment: example
        space:
          a: {real: [0.2, 5], scale: log}
        objective:
          type: train-network
          data: xor
          layers:
            - {type: dense, units: 4, activation: {type: snake, a: $a}}
            - {type: dense, activation: sigmoid}
          loss: squared
          epochs: 50
          batch: full
        goal: {minimize: train.loss}
        trials: 6
        """);
  }

  private Path copyOf(Path folder) throws IOException {
    Path copy = directory.resolve("example");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> !folder.relativize(file).startsWith("target")).toList();
    }
    for (Path file : files) {
      Path target = copy.resolve(folder.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
    return copy;
  }

  /** Installs what this build has made, as a release would be found in a repository. */
  private static void install(Path repository, String pom, String file) throws Exception {
    maven(
        repository,
        "-N",
        "org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file",
        "-Dfile=" + ROOT.resolve(file),
        "-DpomFile=" + ROOT.resolve(pom),
        "-Dpackaging=" + (file.endsWith(".jar") ? "jar" : "pom"));
  }

  /** Runs Maven with an empty local repository in front of the usual one. */
  private static String maven(Path repository, String... arguments) throws Exception {
    String usual = Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
    List<String> line = new ArrayList<>();
    line.add(ROOT.resolve("mvnw").toString());
    line.add("-B");
    line.add("-Dmaven.repo.local=" + repository);
    line.add("-Dmaven.repo.local.tail=" + System.getProperty("localRepository", usual));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.directory(ROOT.toFile()).start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    return log;
  }
}
