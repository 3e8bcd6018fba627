package io.cultivar.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, giving each the console. */
final class CommandFactory implements IFactory {
  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(console));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(console));
    }
    if (type == ComponentsCommand.class) {
      return type.cast(new ComponentsCommand(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
