package io.cultivar.runner.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells one worker from all others: where it runs, its process, and which of the process's
 * workers it is. Who runs at the same place can see at once that a worker's process has ended.
 *
 * @param place where process numbers are the same: a machine since it was started, or a container
 * @param process the number of the process
 * @param start when it began; numbers of processes come again
 * @param number which of the process's workers
 */
record WorkerName(String place, long process, long start, long number) {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path PROCESSES = Path.of("/proc/self/ns/pid");

  /** Where a process's start stands among what follows its name in its stat; see proc(5). */
  private static final int START_AFTER_NAME = 19;

  /** A new worker of this process. */
  static WorkerName create() {
    ProcessHandle self = ProcessHandle.current();
    return new WorkerName(here(), self.pid(), start(self), System.nanoTime());
  }

  private static String here() {
    try {
      return Files.readString(BOOT).strip() + "+" + Files.readSymbolicLink(PROCESSES);
    } catch (IOException | UnsupportedOperationException e) {
      return host();
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /**
   * When a process began, since the machine did: the time of day can be set while it runs, and then
   * another process would see it begin at another time.
   */
  private static long start(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The name of the program stands in parentheses, and can hold spaces and parentheses.
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(afterName[START_AFTER_NAME]);
    } catch (IOException | RuntimeException e) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
  }

  /** A worker by its text, or empty where that is not one. */
  static Optional<WorkerName> parse(String text) {
    String[] parts = text.split("/", -1);
    try {
      return parts.length == 4
          ? Optional.of(
              new WorkerName(
                  parts[0],
                  Long.parseLong(parts[1]),
                  Long.parseLong(parts[2]),
                  Long.parseLong(parts[3])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether its process is known to have ended. */
  boolean ended() {
    return place.equals(here())
        && ProcessHandle.of(process).filter(there -> start(there) == start).isEmpty();
  }

  @Override
  public String toString() {
    return place + "/" + process + "/" + start + "/" + number;
  }
}
