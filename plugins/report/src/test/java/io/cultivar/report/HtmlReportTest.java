package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  @TempDir private Path folder;

  private String page() throws IOException {
    Path file = folder.resolve("report.html");
    new HtmlReport().write(SampleStudies.varied(), file);
    return Files.readString(file);
  }

  @Test
  void thePolicyAllowsThisStyleAndThisScriptOnly() throws Exception {
    String page = page();

    assertThat(between(page, "Content-Security-Policy\" content=\"", "\""))
        .startsWith("default-src 'none'")
        .contains("style-src " + digest(between(page, "<style>", "</style>")))
        .contains("script-src " + digest(between(page, "<script type=\"module\">", "</script>")));
  }

  @Test
  void thePageNamesNoOtherPlace() throws IOException {
    Matcher address =
        Pattern.compile("(?i)(https?:)?//[a-z0-9.]+\\.[a-z]{2,}[^\"\\s]*").matcher(page());

    assertThat(address.results().map(found -> found.group()).distinct())
        .as("the name of SVG looks like an address, and is none")
        .containsExactly("http://www.w3.org/2000/svg");
  }

  @Test
  void tenThousandTrialsOfTenParametersAreBelowEightMegabytes() throws IOException {
    Path file = folder.resolve("large.html");

    new HtmlReport().write(SampleStudies.large(10_000, 10), file);

    assertThat(Files.size(file)).isBetween(1_000_000L, 8_000_000L);
  }

  @Test
  void aFolderInPlaceOfTheFileIsToldToTheUser() {
    assertThatThrownBy(() -> new HtmlReport().write(SampleStudies.empty(), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a folder; name a file");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  private static String digest(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
