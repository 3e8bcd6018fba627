package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own at a folder. Only root can have one, on Linux. */
final class Volume implements AutoCloseable {
  private final Path folder;

  /**
   * Makes one.
   *
   * @param size how much it holds, such as 400k
   */
  Volume(Path folder, String size) throws IOException {
    assumeTrue(allowed(), "a small disk needs root on Linux");
    this.folder = Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
  }

  /** Whether this process may make one. */
  static boolean allowed() {
    return System.getProperty("user.name").equals("root") && Files.isDirectory(Path.of("/proc"));
  }

  /** Gives it another size, or makes it read-only. */
  void change(String options) throws IOException {
    run("mount", "-o", "remount," + options, folder.toString());
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.onExit().join().exitValue()).as(String.join(" ", command)).isZero();
  }

  @Override
  public void close() throws IOException {
    run("umount", folder.toString());
  }
}
