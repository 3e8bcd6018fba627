package io.cultivar.runner.experiment;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.runner.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * An experiment before it is read.
 *
 * @param name what to call it in messages, usually the file as the user named it
 * @param text the YAML
 * @param directory from where its paths count
 * @param settings values that replace those of the file, in order
 */
public record ExperimentSource(String name, String text, Path directory, List<Setting> settings) {
  /**
   * A value that replaces one of the file.
   *
   * @param key the option's path, such as {@code objective.epochs} or {@code trials}
   * @param value the YAML of its value
   * @param origin what to call it in messages, such as {@code --set trials=3}
   */
  public record Setting(String key, String value, String origin) {
    /**
     * Reads KEY=VALUE.
     *
     * @throws IllegalArgumentException if there is no key, or no sign
     */
    public static Setting of(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "--set " + text + ": write KEY=VALUE, such as objective.epochs=5");
      }
      return new Setting(text.substring(0, equals), text.substring(equals + 1), "--set " + text);
    }

    /** The setting as KEY=VALUE. */
    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  /** Copies the settings. */
  public ExperimentSource {
    settings = List.copyOf(settings);
  }

  /** An experiment given as text; its paths count from the working directory. */
  public static ExperimentSource of(String yaml) {
    return new ExperimentSource("experiment", yaml, Path.of(""), List.of());
  }

  /**
   * Reads an experiment file in UTF-8.
   *
   * @throws IOException if it cannot be read; the message is meant for the user
   */
  public static ExperimentSource of(Path file) throws IOException {
    Path parent = file.getParent();
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": is a directory; name an experiment file");
    }
    try {
      String text = Utf8.read(file, YamlReader.MAX_CHARACTERS);
      return new ExperimentSource(
          file.toString(), text, parent == null ? Path.of("") : parent, List.of());
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    } catch (FileSystemException e) {
      throw new IOException(file + ": cannot be read", e);
    }
  }

  /** The experiment of a study that is kept. */
  public static ExperimentSource of(StudyDescription study) {
    return new ExperimentSource(
        "study " + study.name(),
        study.experiment(),
        Path.of(study.directory()),
        study.settings().stream().map(Setting::of).toList());
  }

  /** The same experiment, its paths counted from another directory. */
  public ExperimentSource in(Path other) {
    return new ExperimentSource(name, text, other, settings);
  }

  /** The same experiment with values replaced. */
  public ExperimentSource with(List<Setting> replaced) {
    return new ExperimentSource(name, text, directory, replaced);
  }
}
