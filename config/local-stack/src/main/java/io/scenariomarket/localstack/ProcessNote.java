package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that names a started process and its descendants, so that a later run can find them.
 *
 * <p>Each line holds the process id and when the process began: ids are used again, beginnings are
 * not.
 */
final class ProcessNote {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** In proc(5), the start time in clock ticks; counted from after the command's name. */
  private static final int START_TIME = 19;

  private final Path file;

  ProcessNote(Path file) {
    this.file = file;
  }

  /** Writes down a process and, behind it, what it has started by now. */
  void write(ProcessHandle process) throws IOException {
    var lines =
        Stream.concat(Stream.of(process), process.descendants())
            .flatMap(each -> beginning(each).map(begin -> each.pid() + " " + begin).stream())
            .toList();
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** Those that are written down and still run, oldest first. */
  List<ProcessHandle> alive() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream().flatMap(line -> alive(line).stream()).toList();
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private static Optional<ProcessHandle> alive(String line) {
    var words = line.split(" ", 2);
    if (words.length < 2 || !words[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> beginning(process).filter(words[1]::equals).isPresent());
  }

  /** When a process began, in words that no other process with its id ever has. */
  private static Optional<String> beginning(ProcessHandle process) {
    try {
      // The wall clock would do, were it never set: Linux counts from the machine's own start.
      var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Optional.of(fields[START_TIME] + " ticks of " + Files.readString(BOOT).strip());
    } catch (IOException e) {
      return process.info().startInstant().map(Object::toString);
    }
  }
}
