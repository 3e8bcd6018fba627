package io.cultivar.runner;

import io.cultivar.runner.component.KernelsChoice;
import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.plugin.Plugins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** How the numbers of a study came about. */
final class Provenance {
  private Provenance() {}

  /** What is known of an experiment, its plugins and the machine, by name. */
  static Map<String, String> of(Experiment experiment, Plugins plugins) {
    Map<String, String> facts = new TreeMap<>();
    byte[] text = experiment.source().text().getBytes(StandardCharsets.UTF_8);
    facts.put("experiment.sha256", sha256(text));
    facts.put("objective", experiment.plan().objectives().toString());
    facts.put("strategy", experiment.plan().search().strategy().toString());
    experiment.plan().search().pruner().ifPresent(p -> facts.put("pruner", p.toString()));
    experiment.source().settings().forEach(s -> facts.put("setting." + s.key(), s.value()));
    for (String property : new String[] {"java.version", "java.vendor", "os.name", "os.arch"}) {
      facts.put(property, System.getProperty(property, ""));
    }
    KernelsChoice.best(plugins.registry())
        .ifPresent(best -> facts.put("kernels", KernelsChoice.name(plugins.registry(), best)));
    for (Plugin plugin : plugins.loaded()) {
      facts.put("plugin." + plugin.id() + ".version", plugin.version());
      jarDigest(plugin, facts);
    }
    return facts;
  }

  private static void jarDigest(Plugin plugin, Map<String, String> facts) {
    try {
      Path jar = Path.of(plugin.location());
      if (Files.isRegularFile(jar)) {
        facts.put("plugin." + plugin.id() + ".sha256", sha256(Files.readAllBytes(jar)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of plugin " + plugin.id() + " cannot be read", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
