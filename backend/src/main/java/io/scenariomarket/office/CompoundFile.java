package io.scenariomarket.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/**
 * Word, Excel and PowerPoint until 2003, and whatever is encrypted. Where the marks of passwords
 * and macros stand is told by MS-DOC 2.5.1, MS-XLS 2.4.28 and 2.4.117, MS-PPT 2.3.2 and 2.4.11.
 */
final class CompoundFile {

  private static final int MOST_ENTRIES = 20_000;
  private static final int LONGEST_PATH = 1000;

  /** Bytes of a presentation that are searched for the mark of its macros. */
  private static final int SEARCHED = 64 << 20;

  private static final int RECORD_HEAD = 4;
  private static final int END_OF_FILE = 0x0A;
  private static final int FILE_PASS = 0x2F;
  private static final int BOUND_SHEET = 0x85;
  private static final int MACRO_SHEET = 1;

  private static final Set<String> MACRO_STORAGES =
      Set.of("macros", "vba", "_vba_project", "_vba_project_cur");

  private CompoundFile() {}

  static OfficeFile look(Path file) throws IOException {
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      var root = container.getRoot();
      var parts = new HashSet<String>();
      collect(root, "", parts);
      var workbook = Workbook.of(root);
      var encrypted =
          parts.contains("encryptedpackage")
              || parts.contains("encryptedsummary")
              || workbook.encrypted
              || flagged(root, "WordDocument", 11, 0x01)
              || encryptedPresentation(root);
      var macros =
          parts.stream().anyMatch(CompoundFile::ofMacros)
              || workbook.macros
              || presentationMacros(root);
      return new OfficeFile(Set.copyOf(parts), false, encrypted, macros, 0);
    }
  }

  private static void collect(DirectoryEntry directory, String path, Set<String> parts)
      throws IOException {
    for (var entry : directory) {
      var part = path + entry.getName().toLowerCase(Locale.ROOT);
      parts.add(part);
      if (parts.size() > MOST_ENTRIES || part.length() > LONGEST_PATH) {
        throw new OfficeFile.TooLarge("More parts than any document has");
      }
      if (entry instanceof DirectoryEntry inner) {
        collect(inner, part + "/", parts);
      }
    }
  }

  /** Macros lie in a storage of their own, in that of an embedded document, too. */
  private static boolean ofMacros(String part) {
    return MACRO_STORAGES.contains(part.substring(part.lastIndexOf('/') + 1));
  }

  /** The beginning of a stream; nothing where there is none. */
  private static byte[] start(DirectoryNode root, String name, int most) throws IOException {
    if (!root.hasEntryCaseInsensitive(name)) {
      return new byte[0];
    }
    try (var content = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
      return content.readNBytes(most);
    }
  }

  private static boolean flagged(DirectoryNode root, String name, int at, int flag)
      throws IOException {
    var start = start(root, name, at + 1);
    return start.length > at && (start[at] & flag) != 0;
  }

  private static boolean encryptedPresentation(DirectoryNode root) throws IOException {
    var user = start(root, "Current User", 16);
    return user.length == 16 && LittleEndian.getInt(user, 12) == 0xF3D1C4DF;
  }

  /** A VbaInfoAtom: its head, which persistent object, and whether there are macros. */
  private static boolean presentationMacros(DirectoryNode root) throws IOException {
    var slides = start(root, "PowerPoint Document", SEARCHED);
    for (int at = 0; at + 16 <= slides.length; at++) {
      if (slides[at] == 2
          && LittleEndian.getInt(slides, at) == 0x04000002
          && LittleEndian.getInt(slides, at + 4) == 12
          && LittleEndian.getInt(slides, at + 12) != 0) {
        return true;
      }
    }
    return false;
  }

  /** What the first records of a workbook say. */
  private record Workbook(boolean encrypted, boolean macros) {

    private static final int GLOBALS = 8 << 20;

    static Workbook of(DirectoryNode root) throws IOException {
      var name = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
      var records = start(root, name, GLOBALS);
      var macros = false;
      for (int at = 0; at + RECORD_HEAD <= records.length; ) {
        int type = LittleEndian.getUShort(records, at);
        int length = LittleEndian.getUShort(records, at + 2);
        if (type == FILE_PASS) {
          return new Workbook(true, macros);
        }
        if (type == END_OF_FILE) {
          break;
        }
        var kind = at + RECORD_HEAD + 5;
        macros |= type == BOUND_SHEET && kind < records.length && records[kind] == MACRO_SHEET;
        at += RECORD_HEAD + length;
      }
      return new Workbook(false, macros);
    }
  }
}
