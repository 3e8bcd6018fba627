package io.cultivar.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, giving each the console. */
final class CommandFactory implements IFactory {
  private static final Map<Class<?>, Function<Console, Object>> COMMANDS =
      Map.ofEntries(
          Map.entry(RunCommand.class, RunCommand::new),
          Map.entry(CheckCommand.class, CheckCommand::new),
          Map.entry(TryCommand.class, TryCommand::new),
          Map.entry(WorkCommand.class, WorkCommand::new),
          Map.entry(PauseCommand.class, PauseCommand::new),
          Map.entry(ResumeCommand.class, ResumeCommand::new),
          Map.entry(StopCommand.class, StopCommand::new),
          Map.entry(StudiesCommand.class, StudiesCommand::new),
          Map.entry(ShowCommand.class, ShowCommand::new),
          Map.entry(CompareCommand.class, CompareCommand::new),
          Map.entry(DashboardCommand.class, DashboardCommand::new),
          Map.entry(ReportCommand.class, ReportCommand::new),
          Map.entry(BestCommand.class, BestCommand::new),
          Map.entry(VerifyCommand.class, VerifyCommand::new),
          Map.entry(NoteCommand.class, NoteCommand::new),
          Map.entry(RenameCommand.class, RenameCommand::new),
          Map.entry(DeleteCommand.class, DeleteCommand::new),
          Map.entry(ExportCommand.class, ExportCommand::new),
          Map.entry(ImportCommand.class, ImportCommand::new),
          Map.entry(ComponentsCommand.class, ComponentsCommand::new));

  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Console, Object> command = COMMANDS.get(type);
    return command == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(command.apply(console));
  }
}
