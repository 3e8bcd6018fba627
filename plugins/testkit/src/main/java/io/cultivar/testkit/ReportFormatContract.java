package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.report.ReportFormat;
import io.cultivar.api.report.StudyAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format of reports must do, whatever there is to say of a study. */
public abstract class ReportFormatContract extends ComponentContract<ReportFormat> {
  private static final int THREADS = 4;

  @TempDir private Path folder;

  /** Where a subject is to write: a file with its ending, or a folder. */
  private Path target(ReportFormat subject, String name) {
    return folder.resolve(subject.getClass().getSimpleName()).resolve(name + subject.ending());
  }

  @Test
  void hasAnEndingOrFillsAFolder() {
    for (ReportFormat subject : all()) {
      String ending = subject.ending();
      assertTrue(ending.isEmpty() || ending.matches("(\\.[a-z0-9]+)+"), subject + ": " + ending);
    }
  }

  @Test
  void writesWhereNoFolderWas() throws IOException {
    for (ReportFormat subject : all()) {
      Path out = target(subject, "new/deep/report");
      subject.write(SampleStudies.varied(), out);
      assertTrue(size(out) > 0, subject + " wrote nothing");
    }
  }

  @Test
  void bearsStudiesOfAllKinds() {
    for (ReportFormat subject : all()) {
      Map<String, StudyAccount> studies =
          Map.of(
              "empty", SampleStudies.empty(),
              "failed", SampleStudies.failed(),
              "hostile", SampleStudies.hostile(),
              "repeated", SampleStudies.twoVariants());
      studies.forEach(
          (name, study) ->
              assertDoesNotThrow(
                  () -> subject.write(study, target(subject, name)), subject + " on " + name));
    }
  }

  @Test
  void replacesWhatWasThereAndLeavesNothingBeside() throws IOException {
    for (ReportFormat subject : all()) {
      Path out = target(subject, "replaced/report");
      subject.write(SampleStudies.varied(), out);
      Map<String, byte[]> varied = content(out);
      subject.write(SampleStudies.failed(), out);
      assertNotEquals(size(out), total(varied), subject + " did not write anew");
      subject.write(SampleStudies.varied(), out);
      expectSame(varied, content(out), subject + " keeps something of what it replaced");
      assertEquals(List.of(out), children(out.getParent()), subject + " left something behind");
    }
  }

  @Test
  void leavesWhatWasThereWhereItFails() throws IOException {
    for (ReportFormat subject : all()) {
      if (subject.ending().isEmpty()) {
        continue;
      }
      Path out = target(subject, "kept/report");
      Files.createDirectories(out.getParent());
      Files.write(out, "what was there".getBytes(StandardCharsets.UTF_8));
      assertThrows(
          IOException.class,
          () -> subject.write(new InterruptedAccount(SampleStudies.varied()), out),
          subject + " does not tell that the study cannot be read");
      assertEquals("what was there", Files.readString(out), subject + " replaced it all the same");
      assertEquals(List.of(out), children(out.getParent()), subject + " left half a report");
    }
  }

  @Test
  void writesTheSameEachTimeAndInAnyThread() throws Exception {
    for (ReportFormat subject : all()) {
      Path first = target(subject, "alone/report");
      subject.write(SampleStudies.varied(), first);
      StudyAccount shared = SampleStudies.varied();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Callable<Path>> writes =
            IntStream.range(0, THREADS)
                .mapToObj(
                    i ->
                        (Callable<Path>)
                            () -> {
                              Path out = target(subject, "thread-" + i + "/report");
                              subject.write(shared, out);
                              return out;
                            })
                .toList();
        for (Future<Path> written : threads.invokeAll(writes)) {
          expectSame(content(first), content(written.get()), subject + " does not repeat itself");
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void expectSame(
      Map<String, byte[]> expected, Map<String, byte[]> actual, String message) {
    assertEquals(expected.keySet(), actual.keySet(), message);
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), message));
  }

  private static long size(Path out) throws IOException {
    return total(content(out));
  }

  private static long total(Map<String, byte[]> files) {
    return files.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  private static List<Path> children(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.toList();
    }
  }

  /** The content of a file, or of all files of a folder, by their names. */
  private static Map<String, byte[]> content(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      Map<String, byte[]> content = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        content.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
      return content;
    }
  }
}
