import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or applies google-java-format over every Java file of the project.
 *
 * <p>A single source file run by the build's own JDK: formatter plugins format inside Maven's JVM,
 * which may be older than the language level of the sources.
 */
class Format {

  public static void main(String[] args) throws IOException, FormatterException {
    var apply = args[0].equals("apply");
    var formatter = new Formatter();
    var wrong = new ArrayList<Path>();
    for (var file : sources()) {
      var source = Files.readString(file);
      var formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        wrong.add(file);
        if (apply) {
          Files.writeString(file, formatted);
        }
      }
    }
    wrong.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !wrong.isEmpty()) {
      System.out.println("Run: mvn -N process-resources exec:exec@format");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("target/"))
          .filter(file -> !file.startsWith(".data"))
          .toList();
    }
  }
}
