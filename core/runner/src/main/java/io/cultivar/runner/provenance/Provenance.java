package io.cultivar.runner.provenance;

import io.cultivar.runner.component.KernelsChoice;
import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.plugin.Plugins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the numbers of a study came about. */
public final class Provenance {
  /** The fact that names the study whose best trials a study evaluates again. */
  public static final String CONFIRMS = "confirms";

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private Provenance() {}

  /**
   * What is known of an experiment, its data, its plugins and the machine, by name.
   *
   * @throws IOException if a data file or a jar cannot be read
   */
  public static Map<String, String> of(Experiment experiment, Plugins plugins) throws IOException {
    Map<String, String> facts = new TreeMap<>();
    byte[] text = experiment.source().text().getBytes(StandardCharsets.UTF_8);
    facts.put("experiment.sha256", Digest.of(text));
    facts.put("objective", experiment.plan().objectives().toString());
    facts.put("strategy", experiment.plan().search().strategy().toString());
    experiment.plan().explanation().ifPresent(why -> facts.put("strategy.choice", why));
    experiment.plan().search().pruner().ifPresent(p -> facts.put("pruner", p.toString()));
    experiment.settings().confirms().ifPresent(of -> facts.put(CONFIRMS, of.study()));
    for (String property : new String[] {"java.version", "java.vendor", "os.name", "os.arch"}) {
      facts.put(property, System.getProperty(property, ""));
    }
    facts.put("cpu", cpu());
    KernelsChoice.best(plugins.registry())
        .ifPresent(best -> facts.put("kernels", KernelsChoice.name(plugins.registry(), best)));
    for (Plugin plugin : plugins.loaded()) {
      facts.put("plugin." + plugin.id() + ".version", plugin.version());
      Path jar = Path.of(plugin.location());
      if (Files.isRegularFile(jar)) {
        facts.put("plugin." + plugin.id() + ".sha256", Digest.of(jar));
      }
    }
    addData(experiment, facts);
    return facts;
  }

  /**
   * What the state of a training depends on beside its experiment: the plugins and the data, of
   * what is known of an experiment.
   */
  public static String origin(Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    facts.forEach(
        (name, value) -> {
          if (name.startsWith("plugin.") || name.startsWith("data.")) {
            text.append(name).append('=').append(value).append('\n');
          }
        });
    return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The files that the objective reads, named as seen from the experiment. */
  private static void addData(Experiment experiment, Map<String, String> facts) throws IOException {
    InputFiles inputs = new InputFiles();
    experiment.variants().forEach(inputs::add);
    Path directory = experiment.source().directory().toAbsolutePath().normalize();
    for (Path file : inputs.all()) {
      Path absolute = file.toAbsolutePath().normalize();
      Path name = absolute.startsWith(directory) ? directory.relativize(absolute) : absolute;
      facts.put("data." + name.toString().replace('\\', '/'), Digest.of(file));
    }
  }

  private static String cpu() throws IOException {
    if (!Files.isReadable(CPU)) {
      return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown");
    }
    try (Stream<String> lines = Files.lines(CPU)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
