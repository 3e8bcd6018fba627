package io.cultivar.cli;

import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code cultivar}. */
@Command(
    name = "cultivar",
    description = "Trains, searches and compares neural networks, as experiment files say.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      TryCommand.class,
      WorkCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      StopCommand.class,
      StudiesCommand.class,
      ShowCommand.class,
      CompareCommand.class,
      BestCommand.class,
      ReportCommand.class,
      DashboardCommand.class,
      VerifyCommand.class,
      NoteCommand.class,
      RenameCommand.class,
      DeleteCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ComponentsCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "First steps: cultivar run experiments/xor.yaml"})
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Picocli makes the command. */
  Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // What is logged stands among the messages: a line, without date and class.
    System.setProperty("java.util.logging.SimpleFormatter.format", "cultivar: %5$s%6$s%n");
    Console console = Console.ofProcess();
    System.setErr(console.err());
    int code = run(arguments, console);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs the command with its output going to streams, and gives its exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, new Console(out, err));
  }

  private static int run(String[] arguments, Console console) {
    PrintStream err = console.err();
    return new CommandLine(new Main(), new CommandFactory(console))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        // A name can begin with @ and still is no file of arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, given) -> misused(e, err))
        .setExecutionExceptionHandler((e, line, result) -> failed(e, err))
        .execute(arguments);
  }

  private static int misused(ParameterException e, PrintStream err) {
    err.println("cultivar: " + Printable.text(e.getMessage()));
    PrintWriter writer = new PrintWriter(err, true, StandardCharsets.UTF_8);
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, writer)) {
      err.println("try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USER;
  }

  private static int failed(Exception e, PrintStream err) {
    if (e instanceof InvalidExperimentException) {
      err.println(e.getMessage());
      return ExitCode.USER;
    }
    if (e instanceof IOException failure) {
      err.println("cultivar: " + Printable.text(reason(failure)));
      return ExitCode.USER;
    }
    if (e instanceof UserException) {
      err.println("cultivar: " + Printable.text(e.getMessage()));
      return ExitCode.USER;
    }
    err.println("cultivar: an unexpected failure; this is a fault of Cultivar or of a plugin:");
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    err.print(Printable.text(trace.toString()));
    return ExitCode.FAULT;
  }

  /** What a failure means: those of files may say no more than the file. */
  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException file) {
      return file.getFile() + ": there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException file) {
      return file.getFile() + ": this user may not do that here";
    }
    return failure.getMessage();
  }

  /** Without a subcommand there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
