package io.cultivar.store;

import io.cultivar.api.component.Component;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps studies in a SQLite database; the address is jdbc:sqlite:FILE. */
@Component(name = "sqlite", summary = "a SQLite database; the address is jdbc:sqlite:FILE")
public record SqliteStore() implements StudyStore {
  private static final String PREFIX = "jdbc:sqlite:";

  /** The folder that Cultivar makes for itself beside experiments. */
  private static final String OWN_FOLDER = ".cultivar";

  @Override
  public boolean accepts(String url) {
    return url.startsWith(PREFIX) && url.length() > PREFIX.length() && !url.contains(":memory:");
  }

  @Override
  public Studies open(String url) throws IOException {
    Path file = Path.of(url.substring(PREFIX.length()));
    makeFolder(file.toAbsolutePath().getParent());
    return JdbcStudies.open(new Sqlite(file));
  }

  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      if (folder.getFileName().toString().equals(OWN_FOLDER)) {
        Files.write(folder.resolve(".gitignore"), "*\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IOException(
          folder
              + ": the folder for studies cannot be made; --store names another place, --store"
              + " memory: keeps nothing",
          e);
    }
  }
}
