package io.cultivar.experiments;

import io.cultivar.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the real command, from the distribution that this build has made. Unless a test says
 * otherwise its JVM has but the quick one of its two compilers: most commands end before the other
 * pays, and the cores are the tests'. Only the other makes use of the vector unit, though: what
 * trains for more than a second wants the whole JVM.
 */
final class Command {
  /** The environment in which the command has all of its JVM, as it usually does. */
  static final Map<String, String> WHOLE_JVM = Map.of("CULTIVAR_OPTS", "");

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path SCRIPT = ROOT.resolve("core/cli/target/cultivar/bin/cultivar");

  /** What a command printed, and how it ended. */
  record Result(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private final Process process;
  private final Path out;
  private final Path err;

  private Command(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it in the repository's root; its output goes to files in a directory. */
  static Command start(Path directory, String... arguments) throws IOException {
    return start(directory, Map.of(), arguments);
  }

  /** The same with another place where studies are kept unless the arguments name one. */
  static Command startKeeping(String store, Path directory, String... arguments)
      throws IOException {
    return start(directory, Map.of("CULTIVAR_STORE", store), arguments);
  }

  /** Starts it with variables in its environment. */
  static Command start(Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    if (!Files.isExecutable(SCRIPT)) {
      throw new IllegalStateException(SCRIPT + " is missing; build it by ./mvnw verify");
    }
    List<String> line = new ArrayList<>(List.of(SCRIPT.toString()));
    line.addAll(List.of(arguments));
    return start(directory, environment, line);
  }

  private static Command start(Path directory, Map<String, String> environment, List<String> line)
      throws IOException {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CULTIVAR_STORE", "memory:");
    builder.environment().put("CULTIVAR_OPTS", "-XX:TieredStopAtLevel=1");
    List.of("CI", "COLUMNS", "NO_COLOR").forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Command(process, out, err);
  }

  /**
   * Starts it in a terminal of its own, so wide; what it sends there becomes its output.
   *
   * @param arguments words that a shell takes as they are
   */
  static Command startInTerminal(
      Path directory, int columns, Map<String, String> environment, String... arguments)
      throws IOException {
    String command =
        "stty cols " + columns + " && exec '" + SCRIPT + "' " + String.join(" ", arguments);
    Map<String, String> variables = new HashMap<>(Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8"));
    variables.putAll(environment);
    return start(directory, variables, List.of("script", "-q", "-e", "-c", command, "/dev/null"));
  }

  /** The class path of the distribution. */
  static String libraries() throws IOException {
    try (Stream<Path> jars = Files.list(SCRIPT.getParent().resolveSibling("lib"))) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** Starts it in a JVM without the vector module, so that the portable kernels serve. */
  static Command startPortable(Path directory, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line = new ArrayList<>(List.of(java, "-cp", libraries(), "io.cultivar.cli.Main"));
    line.addAll(List.of(arguments));
    return start(directory, Map.of(), line);
  }

  /** Runs it to its end in this process, which is quicker, and counts paths from here. */
  static Result runHere(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs it to its end. */
  static Result run(Path directory, String... arguments) throws Exception {
    return start(directory, arguments).await();
  }

  /** What it has printed so far. */
  String outSoFar() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  /** What it has said so far. */
  String errSoFar() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  /** Whether it still runs. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it has printed something, or has ended. */
  void awaitOutput() throws Exception {
    while (process.isAlive() && Files.size(out) == 0) {
      Thread.sleep(5);
    }
  }

  /** Ends it without warning, as kill -9 does; gives whether it still ran. */
  boolean kill() throws Exception {
    boolean ran = process.isAlive();
    process.destroyForcibly().waitFor();
    return ran;
  }

  /** Sends it a signal, as Ctrl-C sends INT. */
  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits until it has ended. */
  Result await() throws Exception {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the command did not end");
    }
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
