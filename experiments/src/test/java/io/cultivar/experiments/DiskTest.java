package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, and folders into which nothing can be written. */
@Tag("slow")
class DiskTest {
  @TempDir private Path directory;
  private Path folder;
  private String file;

  @BeforeEach
  void writeExperiment() throws Exception {
    folder = Files.createDirectory(directory.resolve("folder"));
    file =
        Files.writeString(directory.resolve("kept.yaml"), Experiments.small("kept", 300))
            .toString();
  }

  private Command.Result run(String store) throws Exception {
    return Command.run(directory, "run", file, "--store", store, "--format", "json");
  }

  private static void assertRefused(Command.Result result, String message) {
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(run(alone).code()).isZero();
    String store = "jdbc:sqlite:" + folder.resolve("studies.db");
    try (Volume disk = new Volume(folder, "400k")) {
      Command.Result full = run(store);
      assertRefused(
          full,
          "the disk is full; what was kept is safe: make room and run the same command again");
      List<Integer> told = Experiments.told(full.out());
      disk.change("size=40m");
      assertThat(StoredStudy.ended(store, "kept")).hasSizeLessThan(300).containsAll(told);
      Command.Result whole = run(store);
      assertThat(whole.code()).as(whole.err()).isZero();
      assertThat(StoredStudy.trials(store, "kept")).isEqualTo(StoredStudy.trials(alone, "kept"));
    }
  }

  @Test
  void anExportOnAFullDiskIsSaidToBeNone() throws Exception {
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    assertThat(run(store).code()).isZero();
    Path export = folder.resolve("export.json");
    try (Volume disk = new Volume(folder, "40k")) {
      assertRefused(
          Command.run(directory, "export", "kept", "--out", export.toString(), "--store", store),
          "No space left on device");
      disk.change("size=40m");
      assertThat(Command.runHere("export", "kept", "--out", "" + export, "--store", store).code())
          .isZero();
    }
  }

  @Test
  void aFolderThatIsReadOnlyIsSaidToBe() throws Exception {
    if (Volume.allowed()) {
      // Rights do not bind root.
      try (Volume disk = new Volume(folder, "40m")) {
        onReadOnly(() -> disk.change("ro"));
      }
    } else {
      onReadOnly(() -> assertThat(folder.toFile().setWritable(false)).isTrue());
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @FunctionalInterface
  private interface Step {
    void take() throws Exception;
  }

  private void onReadOnly(Step protect) throws Exception {
    String store = "jdbc:sqlite:" + folder.resolve("studies.db");
    assertThat(run(store).code()).isZero();
    protect.take();
    String advice = "--store names another place, --store memory: keeps nothing";
    assertRefused(run(store), advice);
    assertRefused(run("jdbc:sqlite:" + folder.resolve("none.db")), advice);
    assertRefused(run("jdbc:sqlite:" + folder.resolve("no/none.db")), advice);
    String kept = "jdbc:sqlite:" + directory.resolve("other.db");
    assertThat(run(kept).code()).isZero();
    String best = folder.resolve("best.yaml").toString();
    assertRefused(Command.runHere("best", "kept", "--out", best, "--store", kept), best + ": ");
    assertThat(folder.resolve("best.yaml")).doesNotExist();
  }
}
