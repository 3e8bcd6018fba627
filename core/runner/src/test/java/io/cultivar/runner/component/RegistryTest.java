package io.cultivar.runner.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryTest {
  private static final Plugin FIRST = new Plugin("first", "1", "first.jar");
  private static final Plugin SECOND = new Plugin("second", "1", "second.jar");

  private static ComponentType type(Class<?> type, Plugin plugin) {
    try {
      return ComponentType.of(type, plugin);
    } catch (UnusableComponentException e) {
      throw new AssertionError(e);
    }
  }

  private static Registry registry(ComponentType... types) {
    return new Registry(Map.of(Schedule.class, List.of(types)));
  }

  @Test
  void aNameIsLookedUpAsItIsThenAsAnAliasThenWithItsPlugin() {
    ComponentType flat = type(Flat.class, FIRST);
    ComponentType even = type(Even.class, SECOND);
    Registry registry = registry(flat, even);
    assertThat(registry.find(Schedule.class, "flat")).containsExactly(flat);
    assertThat(registry.find(Schedule.class, "even")).containsExactly(even);
    assertThat(registry.find(Schedule.class, "level")).containsExactly(flat);
    assertThat(registry.find(Schedule.class, "second:even")).containsExactly(even);
    assertThat(registry.find(Schedule.class, "first:even")).isEmpty();
    assertThat(registry.find(Schedule.class, "Flat")).isEmpty();
  }

  @Test
  void aNameThatIsTakenTwiceMeansBoth() {
    Registry registry = registry(type(Flat.class, SECOND), type(Flat.class, FIRST));
    assertThat(registry.find(Schedule.class, "flat"))
        .extracting(ComponentType::plugin)
        .containsExactly(FIRST, SECOND);
    assertThat(registry.find(Schedule.class, "level")).hasSize(2);
    assertThat(registry.find(Schedule.class, "second:flat"))
        .extracting(ComponentType::plugin)
        .containsExactly(SECOND);
  }

  @Test
  void aNameIsNotTakenByAnAlias() {
    ComponentType own = type(Level.class, SECOND);
    assertThat(registry(type(Flat.class, FIRST), own).find(Schedule.class, "level"))
        .containsExactly(own);
  }

  @Test
  void namesAreThoseOfComponentsInOrder() {
    Registry registry = registry(type(Flat.class, FIRST), type(Even.class, FIRST));
    assertThat(registry.names(Schedule.class)).containsExactly("even", "flat");
    assertThat(registry.names(Runnable.class)).isEmpty();
  }

  @Test
  void optionsAreThoseOfTheRecord() {
    ComponentType flat = type(Flat.class, FIRST);
    assertThat(flat.options())
        .extracting(OptionType::name, OptionType::required, OptionType::defaultValue)
        .containsExactly(tuple("the-factor", false, 1.0), tuple("note", true, null));
    assertThat(flat.options().get(0).summary()).isEqualTo("the factor");
  }

  @Test
  void classesThatAreNoComponentsAreRefusedWithTheReason() {
    refused(String.class, "has no @Component");
    refused(NotARecord.class, "is not a record");
    refused(Hidden.class, "is not public");
    refused(Shouting.class, "kebab-case");
    refused(Typed.class, "has an option 'type'");
    refused(Failing.class, "threw java.lang.IllegalStateException: always");
  }

  private static void refused(Class<?> type, String reason) {
    assertThatThrownBy(() -> ComponentType.of(type, FIRST))
        .isInstanceOf(UnusableComponentException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(type.getName());
  }

  @Component(name = "flat", summary = "flat", aliases = "level")
  public record Flat(@Option("the factor") double theFactor, @Option("a note") String note)
      implements Schedule {
    public Flat() {
      this(1, null);
    }

    @Override
    public double rate(double base, long step, long steps) {
      return base;
    }
  }

  @Component(name = "even", summary = "even")
  public record Even() implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return base;
    }
  }

  @Component(name = "level", summary = "level")
  public record Level() {}

  @Component(name = "class", summary = "a class")
  public static final class NotARecord {}

  @Component(name = "hidden", summary = "hidden")
  record Hidden() {}

  @Component(name = "LOUD", summary = "loud")
  public record Shouting() {}

  @Component(name = "typed", summary = "typed")
  public record Typed(Optional<String> type) {
    public Typed() {
      this(Optional.empty());
    }
  }

  @Component(name = "failing", summary = "failing")
  public record Failing(int n) {
    public Failing() {
      this(0);
    }

    public Failing {
      throw new IllegalStateException("always");
    }
  }
}
