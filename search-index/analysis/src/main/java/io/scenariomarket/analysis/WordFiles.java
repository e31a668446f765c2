package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The word files in the server's configuration directory. All indices of a server share what was
 * read from a file until the file changes; a file that is absent counts as empty.
 */
final class WordFiles {

  private static final Logger LOG = System.getLogger(WordFiles.class.getName());
  private static final Map<List<Path>, Loaded> LOADED = new ConcurrentHashMap<>();

  private WordFiles() {}

  /** The segmenter of a dictionary, given relative to the configuration directory. */
  static Segmenter segmenter(String dictionary) {
    var file = configuration().resolve(dictionary);
    return (Segmenter)
        load(
            List.of(file), () -> exists(file) ? Segmenter.of(file) : Segmenter.withoutDictionary());
  }

  /** The synonyms of a file, cut into words with a dictionary. */
  static Synonyms synonyms(String synonyms, String dictionary) {
    var file = configuration().resolve(synonyms);
    // Before, not while, the synonyms are put in: one loading within another may meet its own lock.
    var segmenter = segmenter(dictionary);
    return (Synonyms)
        load(
            List.of(file, configuration().resolve(dictionary)),
            () -> exists(file) ? Synonyms.of(file, segmenter) : Synonyms.NONE);
  }

  private static Object load(List<Path> files, Supplier<Object> read) {
    var stamps = files.stream().map(Stamp::of).toList();
    return LOADED
        .compute(
            files,
            (key, loaded) ->
                loaded != null && loaded.stamps().equals(stamps)
                    ? loaded
                    : new Loaded(stamps, read.get()))
        .content();
  }

  private static boolean exists(Path file) {
    if (Files.exists(file)) {
      return true;
    }
    LOG.log(Level.WARNING, "No word file {0}: going on without it", file);
    return false;
  }

  /** Elasticsearch gives stable plugins no environment, so this asks what its launcher sets. */
  private static Path configuration() {
    var configured = System.getenv("ES_PATH_CONF");
    return configured != null
        ? Path.of(configured)
        : Path.of(System.getProperty("es.path.home", ""), "config");
  }

  private record Loaded(List<Stamp> stamps, Object content) {}

  /** Tells whether a file has changed. */
  private record Stamp(FileTime modified, long size) {
    static Stamp of(Path file) {
      try {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size());
      } catch (NoSuchFileException e) {
        return new Stamp(FileTime.fromMillis(0), -1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
