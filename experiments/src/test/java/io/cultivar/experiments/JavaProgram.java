package io.cultivar.experiments;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Compiles and runs a program that embeds Cultivar, in a JVM of its own. */
final class JavaProgram {
  private JavaProgram() {}

  /** Runs the main method of a class and gives what it prints. */
  static String run(Path directory, String className, String source) throws Exception {
    Path file = directory.resolve("src").resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    compile(file, classes);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                classes + File.pathSeparator + Command.libraries(),
                className)
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException(className + " failed:\n" + out);
    }
    return out.lines()
        .filter(line -> !line.startsWith("WARNING:"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private static void compile(Path file, Path classes) throws IOException {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<String> arguments =
        List.of("-cp", Command.libraries(), "-d", classes.toString(), file.toString());
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
    }
  }
}
