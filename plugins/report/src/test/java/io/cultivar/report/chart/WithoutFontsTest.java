package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.testkit.SampleStudies;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without any font, such as a small container, draws the same charts. */
class WithoutFontsTest {
  private static final String NO_FONTS = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";

  @TempDir private Path folder;

  /** Writes the charts of a study into a folder. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      new Charts().write(SampleStudies.twoVariants(), Path.of(arguments[0]));
    }
  }

  @Test
  void chartsNeedNoFontOfTheMachine() throws Exception {
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    Program.main(new String[] {here.toString()});
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Stream.of(Program.class, Charts.class, SampleStudies.class, StudyAccount.class)
                .map(WithoutFontsTest::home)
                .collect(Collectors.joining(File.pathSeparator)),
            Program.class.getName(),
            there.toString());
    Path none = Files.writeString(folder.resolve("fonts.conf"), NO_FONTS);
    builder.environment().put("FONTCONFIG_FILE", none.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    for (String name : new String[] {"learning-curves.png", "learning-curves.svg"}) {
      assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
    }
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
