package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks for a password: where it may stand, and that nobody gets to see it. */
@Tag("slow")
class PasswordTest {
  private static final String RIGHT = "l0ng;Secret'7";

  @TempDir private Path directory;
  private final List<String> printed = new ArrayList<>();

  private Command.Result studies(Map<String, String> environment, String store) throws Exception {
    Command.Result result =
        Command.start(directory, environment, "studies", "--verbose", "--store", store).await();
    printed.add(result.out() + result.err());
    return result;
  }

  @Test
  void isAcceptedFromAllItsPlacesAndNeverPrinted() throws Exception {
    try (Databases server = new Databases(directory)) {
      server.demandPassword("ada", RIGHT);
      String place = "127.0.0.1:" + server.port() + "/postgres";
      Map<String, String> none = Map.of("PGPASSFILE", "/nowhere");
      String inAddress = "jdbc:postgresql://ada:l0ng%3BSecret%277@" + place;
      String asOptions = "jdbc:postgresql://" + place + "?user=ada&password=l0ng%3BSecret%277";
      String bare = "jdbc:postgresql://" + place;
      Path file = Files.writeString(directory.resolve("pgpass"), "*:*:*:ada:" + RIGHT + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      assertThat(studies(none, inAddress).code()).isZero();
      assertThat(studies(none, asOptions).code()).isZero();
      assertThat(studies(Map.of("PGUSER", "ada", "PGPASSWORD", RIGHT), bare).code()).isZero();
      assertThat(studies(Map.of("PGUSER", "ada", "PGPASSFILE", file.toString()), bare).code())
          .isZero();

      for (String wrong :
          List.of(
              "jdbc:postgresql://ada:wrong" + RIGHT.substring(1) + "@" + place,
              bare + "?user=ada&password=wrong" + RIGHT.substring(1),
              "jdbc:postgresql://ada@" + place)) {
        Command.Result refused = studies(none, wrong);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
            .contains("127.0.0.1:" + server.port() + "/postgres: the server refused")
            .contains(".pgpass")
            .doesNotContain("\tat ");
      }
      String typo = "jdbc:postgres://ada:" + RIGHT + "@" + place;
      assertThat(studies(none, typo).err()).contains("no store serves 'jdbc:postgres://…'");
      String run = Files.writeString(directory.resolve("x.yaml"), Experiments.small("x", 2)) + "";
      assertThat(Command.runHere("run", run, "--store", inAddress).code()).isZero();
      for (String command : List.of("show", "export")) {
        Command.Result shown = Command.runHere(command, "x", "--store", inAddress);
        assertThat(shown.code()).isZero();
        printed.add(shown.out() + shown.err());
      }
      printed.add(Command.runHere("show", "x", "--verbose", "--store", inAddress).out());
    }
    assertThat(printed).noneMatch(text -> text.contains("Secret"));
  }
}
