package io.cultivar.experiments;

import io.cultivar.api.Kinds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds the jar of a stranger's plugin from source. */
final class PluginJar {
  private PluginJar() {}

  /** Compiles one class against the api and packs it with its service line. */
  static void build(Path jar, String id, String service, String className, String source)
      throws IOException {
    Path work = Files.createTempDirectory(jar.getParent().getParent(), "plugin");
    Path file = work.resolve("src").resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Path classes = Files.createDirectories(work.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code =
        compiler.run(null, null, null, "-cp", api(), "-d", classes.toString(), file.toString());
    if (code != 0) {
      throw new IllegalStateException(className + " does not compile");
    }
    Path line = classes.resolve("META-INF/services").resolve(service);
    Files.createDirectories(line.getParent());
    Files.writeString(line, className + "\n");
    pack(jar, manifest(id), classes);
  }

  private static String api() {
    return Path.of(Kinds.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }

  private static Manifest manifest(String id) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Plugin-Id", id);
    main.putValue("Plugin-Version", "1.0");
    main.putValue("Plugin-Api", "1.0");
    return manifest;
  }

  private static void pack(Path jar, Manifest manifest, Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      for (Path file : files) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        out.putNextEntry(new JarEntry(name));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
  }
}
