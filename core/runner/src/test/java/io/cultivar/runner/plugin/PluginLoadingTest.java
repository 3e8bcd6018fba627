package io.cultivar.runner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Schedule;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Plugin;
import io.cultivar.runner.component.UnusableComponentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of strangers: the good ones are loaded, the broken ones refused with what to do. */
class PluginLoadingTest {
  @TempDir private Path directory;

  private final List<Plugins> opened = new ArrayList<>();

  /** A good plugin that must be there whatever is beside it. */
  @BeforeEach
  void neighbour() throws IOException {
    TestJar.of("zz-good").schedule("halved", "base / 2").write(directory.resolve("zz-good.jar"));
  }

  @AfterEach
  void close() throws IOException {
    for (Plugins plugins : opened) {
      plugins.close();
    }
  }

  private Plugins load(Object... instances) throws UnusableComponentException {
    Plugins plugins =
        Plugins.load(
            PluginLoadingTest.class.getClassLoader(), List.of(directory), List.of(instances));
    opened.add(plugins);
    return plugins;
  }

  private static ComponentType find(Plugins plugins, String name) {
    List<ComponentType> found = plugins.registry().find(Schedule.class, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static double rate(Plugins plugins, String name) {
    return ((Schedule) find(plugins, name).createDefault()).rate(8, 0, 1);
  }

  /** Loads and expects that one file is refused, for a reason, and its neighbour is not. */
  private void refused(String file, String... reason) throws Exception {
    Plugins plugins = load();
    assertThat(plugins.warnings()).hasSize(1);
    assertThat(plugins.warnings().get(0))
        .startsWith(directory.resolve(file) + ": refused: ")
        .contains(reason);
    assertThat(rate(plugins, "halved")).isEqualTo(4);
  }

  @Test
  void aGoodJarIsLoaded() throws Exception {
    Path jar = TestJar.of("mine").schedule("doubled", "2 * base").write(directory.resolve("m.jar"));
    Plugins plugins = load();
    assertThat(plugins.warnings()).isEmpty();
    assertThat(plugins.loaded())
        .contains(new Plugin("mine", "1.2", jar.toString()))
        .extracting(Plugin::id)
        .contains("zz-good");
    assertThat(rate(plugins, "doubled")).isEqualTo(16);
    assertThat(find(plugins, "mine:doubled").plugin().location()).isEqualTo(jar.toString());
  }

  @Test
  void aDirectoryOfJarsIsOnePlugin() throws Exception {
    Path own = directory.resolve("own");
    TestJar.of("lib")
        .with("Plugin-Id", null)
        .source("Half", "package lib; public class Half { public static double OF = 0.5; }")
        .write(own.resolve("b-lib.jar"));
    TestJar.of("own").schedule("by-library", "base").write(own.resolve("a-main.jar"));
    Plugins plugins = load();
    assertThat(plugins.warnings()).isEmpty();
    ComponentType type = find(plugins, "own:by-library");
    assertThat(type.plugin().location()).isEqualTo(own.toString());
    assertThat(type.type().getClassLoader().loadClass("lib.Half").getField("OF").get(null))
        .isEqualTo(0.5);
  }

  @Test
  void aNameThatIsTakenIsToldWithBothJars() throws Exception {
    Path jar = TestJar.of("rival").schedule("halved", "base").write(directory.resolve("rival.jar"));
    Plugins plugins = load();
    assertThat(plugins.warnings()).hasSize(1);
    assertThat(plugins.warnings().get(0))
        .contains("'halved'", jar.toString(), directory.resolve("zz-good.jar").toString())
        .contains("name one of them as rival:halved or zz-good:halved, or remove a jar");
    assertThat(plugins.registry().find(Schedule.class, "halved")).hasSize(2);
    assertThat(rate(plugins, "rival:halved")).isEqualTo(8);
    assertThat(rate(plugins, "zz-good:halved")).isEqualTo(4);
  }

  @Test
  void anotherMajorVersionOfTheApiIsRefused() throws Exception {
    TestJar.of("new")
        .with("Plugin-Api", "2.0")
        .schedule("s", "1")
        .write(directory.resolve("n.jar"));
    refused("n.jar", "built for api 2.0", "has api 1.0", "get a newer Cultivar");
  }

  @Test
  void anOldMajorVersionOfTheApiIsRefused() throws Exception {
    TestJar.of("old")
        .with("Plugin-Api", "0.9")
        .schedule("s", "1")
        .write(directory.resolve("o.jar"));
    refused("o.jar", "built for api 0.9", "get a newer version of the plugin");
  }

  @Test
  void aHigherMinorVersionOfTheApiIsRefused() throws Exception {
    TestJar.of("new")
        .with("Plugin-Api", "1.1")
        .schedule("s", "1")
        .write(directory.resolve("n.jar"));
    refused("n.jar", "built for api 1.1", "has api 1.0", "get a newer Cultivar");
  }

  @Test
  void aJarWithoutApiVersionIsRefused() throws Exception {
    TestJar.of("x").with("Plugin-Api", null).schedule("s", "1").write(directory.resolve("x.jar"));
    refused("x.jar", "Plugin-Api is ''", "such as 1.0");
  }

  @Test
  void aJarWithoutIdIsRefused() throws Exception {
    TestJar.of("x").with("Plugin-Id", null).schedule("s", "1").write(directory.resolve("x.jar"));
    refused("x.jar", "has a Plugin-Id; add Plugin-Id, Plugin-Version and Plugin-Api: 1.0");
  }

  @Test
  void aConstructorThatThrowsIsRefused() throws Exception {
    TestJar.of("x")
        .schedule("s", "1", "if (true) throw new IllegalStateException(\"no licence\");")
        .write(directory.resolve("x.jar"));
    refused("x.jar", "the constructor of foreign.Ps threw", "no licence");
  }

  @Test
  void anErrorInAConstructorIsRefused() throws Exception {
    TestJar.of("x")
        .schedule("s", "1", "if (true) throw new StackOverflowError();")
        .write(directory.resolve("x.jar"));
    refused("x.jar", "the constructor of foreign.Ps threw", "StackOverflowError");
  }

  @Test
  void aJarWithoutProvidersIsRefused() throws Exception {
    TestJar.of("x").write(directory.resolve("x.jar"));
    refused("x.jar", "it provides nothing; add a file META-INF/services/<interface>");
  }

  @Test
  void aServiceLineThatNamesNoClassIsRefused() throws Exception {
    TestJar.of("x").provider("foreign.Missing").write(directory.resolve("x.jar"));
    refused("x.jar", "foreign.Missing", "get a jar that holds all that it needs");
  }

  @Test
  void aProviderOfSomethingElseIsRefused() throws Exception {
    TestJar.of("x")
        .source("Other", "package foreign; public class Other {}")
        .provider("foreign.Other")
        .write(directory.resolve("x.jar"));
    refused("x.jar", "foreign.Other", "not a subtype");
  }

  @Test
  void aClassWithoutAnnotationIsRefused() throws Exception {
    TestJar.of("x")
        .source(
            "Plain",
            "package foreign; public record Plain() implements io.cultivar.api.network.Schedule {"
                + " public double rate(double b, long s, long n) { return b; } }")
        .provider("foreign.Plain")
        .write(directory.resolve("x.jar"));
    refused("x.jar", "foreign.Plain has no @Component; add @Component(name = …");
  }

  @Test
  void whatIsNoJarIsRefused() throws Exception {
    Files.writeString(directory.resolve("x.jar"), "not a zip");
    refused("x.jar", "it cannot be read as a jar", "copy it here again, or remove it");
  }

  @Test
  void theSecondOfTwoJarsOfOneIdIsRefused() throws Exception {
    Path first = TestJar.of("twin").schedule("a", "1").write(directory.resolve("a.jar"));
    TestJar.of("twin").schedule("b", "1").write(directory.resolve("b.jar"));
    refused("b.jar", "'twin' is taken by " + first, "remove one of the two");
  }

  @Test
  void aDirectoryOfTwoPluginsIsRefused() throws Exception {
    TestJar.of("a").schedule("a", "1").write(directory.resolve("both/a.jar"));
    TestJar.of("b").schedule("b", "1").write(directory.resolve("both/b.jar"));
    refused("both", "several of its jars have a Plugin-Id", "a directory of its own");
  }

  @Test
  void otherFilesAreNoPlugins() throws Exception {
    Files.writeString(directory.resolve("notes.txt"), "not a plugin");
    Files.createDirectories(directory.resolve("empty"));
    assertThat(load().warnings()).isEmpty();
  }

  @Test
  void aMissingDirectoryIsTold() throws Exception {
    Path missing = directory.resolve("missing");
    Path jar = directory.resolve("zz-good.jar");
    try (Plugins plugins =
        Plugins.load(
            PluginLoadingTest.class.getClassLoader(),
            List.of(missing, jar, directory),
            List.of())) {
      assertThat(plugins.warnings())
          .containsExactly(
              missing + ": there is no such plugin directory; nothing is loaded from it",
              jar + ": is not a directory; name the directory that the plugin's jar is in");
      assertThat(rate(plugins, "halved")).isEqualTo(4);
    }
  }

  @Test
  void aPluginSeesTheApiAndNothingElseOfOurs() throws Exception {
    ClassLoader loader = find(load(), "halved").type().getClassLoader();
    assertThat(loader).isInstanceOf(PluginClassLoader.class);
    assertThat(loader.getName()).isEqualTo("zz-good");
    assertThat(loader.loadClass("io.cultivar.api.network.Schedule")).isSameAs(Schedule.class);
    assertThat(loader.loadClass("java.sql.Connection")).isNotNull();
    for (String hidden :
        List.of(
            "io.cultivar.runner.Cultivar",
            "com.google.inject.Injector",
            "com.google.common.collect.ImmutableList",
            "com.fasterxml.jackson.core.JsonFactory",
            "org.yaml.snakeyaml.Yaml",
            "org.junit.jupiter.api.Test")) {
      assertThat(Class.forName(hidden)).isNotNull();
      assertThatThrownBy(() -> Class.forName(hidden, true, loader))
          .isInstanceOf(ClassNotFoundException.class);
    }
    assertThat(loader.getResource("io/cultivar/runner/Cultivar.class")).isNull();
  }

  @Test
  void twoPluginsMayHaveClassesOfOneName() throws Exception {
    TestJar.of("other")
        .schedule("tripled", "3 * base")
        .source("Phalved", "package foreign; public class Phalved {}")
        .write(directory.resolve("other.jar"));
    Plugins plugins = load();
    assertThat(plugins.warnings()).isEmpty();
    assertThat(rate(plugins, "halved")).isEqualTo(4);
    assertThat(rate(plugins, "tripled")).isEqualTo(24);
  }

  @Test
  void twoInstancesLoadAJarEachForThemselves() throws Exception {
    Class<?> first = find(load(), "halved").type();
    Class<?> second = find(load(), "halved").type();
    assertThat(first).isNotSameAs(second);
  }

  @Test
  void objectsAreComponentsOfTheEmbeddingProgram() throws Exception {
    Plugins plugins = load(new Mine(3), new MySchedule());
    assertThat(((Schedule) find(plugins, "mine").createDefault()).rate(2, 0, 1)).isEqualTo(6);
    assertThat(rate(plugins, "my-schedule")).isEqualTo(1);
    assertThat(plugins.loaded()).extracting(Plugin::id).containsOnlyOnce("embedded");
    assertThatThrownBy(() -> load("a text"))
        .isInstanceOf(UnusableComponentException.class)
        .hasMessageContaining("implements none of the service interfaces");
  }

  /** A record given with its values. */
  @Component(name = "mine", summary = "mine")
  public record Mine(double factor) implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return base * factor;
    }
  }

  /** An object without annotation. */
  private static final class MySchedule implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return 1;
    }
  }
}
