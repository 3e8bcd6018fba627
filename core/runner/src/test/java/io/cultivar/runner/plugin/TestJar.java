package io.cultivar.runner.plugin;

import io.cultivar.api.Kinds;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Builds the jar of a plugin from source, against the api alone. */
final class TestJar {
  private static final String SCHEDULES = "META-INF/services/io.cultivar.api.network.Schedule";

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<String> providers = new ArrayList<>();

  /** A jar with a good manifest and nothing in it. */
  static TestJar of(String id) {
    return new TestJar()
        .with("Plugin-Id", id)
        .with("Plugin-Version", "1.2")
        .with("Plugin-Api", "1.0");
  }

  /** Sets an attribute of its manifest; null leaves it out. */
  TestJar with(String attribute, String value) {
    manifest.put(attribute, value);
    return this;
  }

  /** Adds a schedule of a name, whose rate is an expression. */
  TestJar schedule(String name, String rate) {
    return schedule(name, rate, "");
  }

  /** Adds a schedule whose constructor runs a statement. */
  TestJar schedule(String name, String rate, String constructor) {
    String type = "P" + name.replace("-", "");
    sources.put(
        type,
        """
        package foreign;
        import io.cultivar.api.component.Component;
        @Component(name = "%s", summary = "a schedule")
        public record %s() implements io.cultivar.api.network.Schedule {
          public %s { %s }
          @Override public double rate(double base, long step, long steps) { return %s; }
        }
        """
            .formatted(name, type, type, constructor, rate));
    return provider("foreign." + type);
  }

  /** Adds a class. */
  TestJar source(String type, String source) {
    sources.put(type, source);
    return this;
  }

  /** Adds a line to the service file of schedules. */
  TestJar provider(String type) {
    providers.add(type);
    return this;
  }

  /** Writes it. */
  Path write(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    Path work = Files.createTempDirectory("plugin");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(bytes, manifest())) {
      for (Path file : compile(work)) {
        entry(out, work.resolve("classes").relativize(file).toString(), Files.readAllBytes(file));
      }
      if (!providers.isEmpty()) {
        String lines = String.join("\n", providers) + "\n";
        entry(out, SCHEDULES, lines.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      delete(work);
    }
    return jar;
  }

  private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name.replace('\\', '/')));
    out.write(bytes);
    out.closeEntry();
  }

  private Manifest manifest() {
    Manifest made = new Manifest();
    made.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach(
        (name, value) -> {
          if (value != null) {
            made.getMainAttributes().putValue(name, value);
          }
        });
    return made;
  }

  private List<Path> compile(Path work) throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    String api = Path.of(location()).toString();
    List<String> arguments = new ArrayList<>(List.of("-cp", api, "-d", classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    if (!sources.isEmpty()) {
      int code =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (code != 0) {
        throw new IllegalStateException("does not compile: " + sources);
      }
    }
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static URI location() {
    try {
      return Kinds.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(directory)) {
      all = new ArrayList<>(files.toList());
    }
    Collections.reverse(all);
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
