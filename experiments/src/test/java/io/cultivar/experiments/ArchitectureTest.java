package io.cultivar.experiments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The house is built as the design says. */
@Tag("slow")
class ArchitectureTest {
  private static final List<String> PLUGINS =
      List.of("network", "search", "data", "store", "report");

  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.cultivar");
  }

  /** A rule about nothing would always hold. */
  @Test
  void everyModuleWasSeen() {
    for (String part :
        List.of(
            "api", "runner", "cli", "network", "search", "data", "store", "report", "testkit")) {
      long seen =
          all.stream()
              .filter(type -> type.getPackageName().startsWith("io.cultivar." + part))
              .count();
      assertThat(seen).as("classes of " + part).isGreaterThan(5);
    }
  }

  @Test
  void theApiDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage("io.cultivar.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.net.ssl..", "io.cultivar.api..")
        .check(all);
  }

  @Test
  void pluginsSeeTheApiAndNeitherTheRunnerNorEachOther() {
    for (String plugin : PLUGINS) {
      classes()
          .that()
          .resideInAPackage("io.cultivar." + plugin + "..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.sql..",
              "javax.imageio..",
              "javax.net.ssl..",
              "com.sun.net.httpserver..",
              "io.cultivar.api..",
              "io.cultivar." + plugin + "..",
              "de.siegmar.fastcsv..",
              "com.fasterxml.jackson.core..",
              "org.sqlite..",
              "org.postgresql..",
              "org.flywaydb..")
          .check(all);
    }
  }

  @Test
  void theRunnerKnowsNoPluginAndNotTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("io.cultivar.runner..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.cultivar.cli..",
            "io.cultivar.network..",
            "io.cultivar.search..",
            "io.cultivar.data..",
            "io.cultivar.store..",
            "io.cultivar.report..")
        .check(all);
  }

  @Test
  void databasesAreSeenByTheirStoreOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.cultivar.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
        .check(all);
  }

  @Test
  void guiceIsSeenInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.cultivar.runner.wiring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.inject..", "com.google.common..")
        .check(all);
    assertThat(all.get("io.cultivar.runner.wiring.RunnerModule").getDirectDependenciesFromSelf())
        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("com.google.inject"));
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    for (String part : List.of("api", "runner", "network")) {
      slices().matching("io.cultivar." + part + ".(**)").should().beFreeOfCycles().check(all);
    }
  }

  @Test
  void nothingPrintsButTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.cultivar.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(all);
  }

  @Test
  void randomNumbersAndElementaryFunctionsRepeat() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(all);
    for (String function : List.of("exp", "log", "tanh", "sin", "cos", "cbrt", "log1p", "expm1")) {
      noClasses().should().callMethod(Math.class, function, double.class).check(all);
    }
    noClasses().should().callMethod(Math.class, "pow", double.class, double.class).check(all);
    noClasses().should().callMethod(Math.class, "random").check(all);
  }
}
