package io.cultivar.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type that an option can have is read from what a file says. */
class OptionTypesTest {
  @Test
  void whatIsNotGivenHasItsDefault() {
    assertThat(Reader.probe("")).isEqualTo(new Probe());
  }

  @Test
  void numbers() {
    Probe probe = Reader.probe("whole: -7\nlarge: 9000000000\nsingle: 1e-3\nreal: .5");
    assertThat(probe.whole()).isEqualTo(-7);
    assertThat(probe.large()).isEqualTo(9_000_000_000L);
    assertThat(probe.single()).isEqualTo(0.001f);
    assertThat(probe.real()).isEqualTo(0.5);
  }

  @Test
  void wholeNumbersMayBeWrittenWithAPointOrAnExponent() {
    Probe probe = Reader.probe("whole: 5.0\nlarge: 1e3");
    assertThat(probe.whole()).isEqualTo(5);
    assertThat(probe.large()).isEqualTo(1000);
  }

  @Test
  void truthAndEnums() {
    Probe probe = Reader.probe("flag: true\nmode: fast");
    assertThat(probe.flag()).isTrue();
    assertThat(probe.mode()).isEqualTo(Probe.Mode.FAST);
    assertThat(Reader.probe("mode: slow-start").mode()).isEqualTo(Probe.Mode.SLOW_START);
  }

  @ParameterizedTest
  @CsvSource({"no", "012", "1:30", "2001-01-01", "1_000", "0x1F", ".inf", "true", "3.10", "none"})
  void aTextIsWhatTheFileShows(String text) {
    assertThat(Reader.probe("text: " + text).text()).isEqualTo(text);
  }

  @Test
  void quotedTexts() {
    assertThat(Reader.probe("text: ''").text()).isEmpty();
    assertThat(Reader.probe("text: 'null'").text()).isEqualTo("null");
    assertThat(Reader.probe("text: \"a\\tb\"").text()).isEqualTo("a\tb");
    assertThat(Reader.probe("text: |\n  two\n  lines\n").text()).isEqualTo("two\nlines\n");
  }

  @Test
  void twoDollarsBeginALiteralOne() {
    Probe probe = Reader.probe("text: $$5\nnote: $$$x");
    assertThat(probe.text()).isEqualTo("$5");
    assertThat(probe.note()).contains("$$x");
  }

  @Test
  void pathsCountFromTheFile() {
    assertThat(Reader.probe("file: data/../a.csv").file()).isEqualTo(Path.of("dir/a.csv"));
    assertThat(Reader.probe("file: /a.csv").file()).isEqualTo(Path.of("/a.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "90s, PT1M30S",
    "1h30m, PT1H30M",
    "1.5h, PT1H30M",
    "250ms, PT0.25S",
    "2d, PT48H",
    "PT1H, PT1H"
  })
  void durations(String text, Duration expected) {
    assertThat(Reader.probe("pause: " + text).pause()).isEqualTo(expected);
  }

  @Test
  void typesThatParseTheirText() {
    assertThat(Reader.probe("length: 5m").length()).isEqualTo(new Probe.Length(5));
    assertThat(Reader.problems(Reader.source("", "length: 5 feet")))
        .containsExactly("probe.yaml:4:11  '5 feet' cannot be read: write a length as 5m");
  }

  @Test
  void noneIsAnEmptyOptional() {
    Probe probe = Reader.probe("note: none\ncount: none\nbig: none\nshare: ~\nschedule: none");
    assertThat(probe.note()).isEmpty();
    assertThat(probe.count()).isEmpty();
    assertThat(probe.big()).isEmpty();
    assertThat(probe.share()).isEmpty();
    assertThat(probe.schedule()).isEmpty();
  }

  @Test
  void optionalsThatAreThere() {
    Probe probe = Reader.probe("note: b\ncount: 1\nbig: 2\nshare: 0.5\nschedule: flat");
    assertThat(probe.note()).isEqualTo(Optional.of("b"));
    assertThat(probe.count()).isEqualTo(OptionalInt.of(1));
    assertThat(probe.big()).isEqualTo(OptionalLong.of(2));
    assertThat(probe.share()).isEqualTo(OptionalDouble.of(0.5));
    assertThat(probe.schedule()).contains(new Reader.Flat());
  }

  @Test
  void listsMapsAndRecords() {
    Probe probe = Reader.probe("list: [1, 2.5]\nmap: {a: 1, b: 2}\nrange: {to: 7}");
    assertThat(probe.list()).isEqualTo(List.of(1.0, 2.5));
    assertThat(probe.map()).isEqualTo(Map.of("a", 1, "b", 2));
    assertThat(probe.range()).isEqualTo(new Probe.Range(0, 7));
  }

  @Test
  void componentsByNameOrWithOptions() {
    Probe probe =
        Reader.probe(
            "shape: {type: disc, radius: 3}\n"
                + "schedules: [flat, {type: later, then: {type: flat, factor: 2}}]");
    assertThat(probe.shape()).isEqualTo(new Probe.Disc(3));
    assertThat(probe.schedules())
        .isEqualTo(List.of(new Reader.Flat(), new Reader.Later(1, new Reader.Flat(2))));
    assertThat(Reader.probe("shape: square").shape()).isEqualTo(new Probe.Square(1));
  }

  @Test
  void anAliasStandsForTheNodeOfItsAnchor() {
    Probe probe = Reader.probe("schedules: [&a {type: flat, factor: 3}, *a]\nlist: [&n 4, *n]");
    assertThat(probe.schedules()).hasSize(2).containsOnly(new Reader.Flat(3));
    assertThat(probe.list()).isEqualTo(List.of(4.0, 4.0));
  }
}
