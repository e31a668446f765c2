package io.scenariomarket.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Word, Excel and PowerPoint since 2007, and any other archive. */
final class OfficePackage {

  private static final String TYPES = "[content_types].xml";
  private static final int MOST_PARTS = 20_000;
  private static final int BUFFER = 1 << 16;

  /**
   * Bytes of the list of types, and of all parts together of which the library makes trees: as many
   * links as ten thousands of rows have.
   */
  private static final int LONGEST_LIST = 8 << 20;

  /** What the types of programs contain, of those in sheets, too. */
  private static final Set<String> MACROS = Set.of("vbaproject", "macroenabled", "macrosheet");

  private OfficePackage() {}

  static OfficeFile look(Path file) throws IOException {
    try (var zip = ZipFile.builder().setPath(file).get()) {
      var entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_PARTS) {
        throw new OfficeFile.TooLarge("More parts than any document has");
      }
      var names = new HashSet<String>();
      entries.forEach(entry -> names.add(entry.getName().toLowerCase(Locale.ROOT)));
      var encrypted =
          entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
      var types = new Types();
      for (var entry : encrypted ? List.<ZipArchiveEntry>of() : entries) {
        if (entry.getName().toLowerCase(Locale.ROOT).equals(TYPES)) {
          read(zip, entry, types);
        }
      }
      if (!encrypted) {
        measure(zip, entries.stream().filter(types::heldInMemory).toList());
      }
      var macros = types.macros || names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
      var unpacked = entries.stream().mapToDouble(entry -> Math.max(0, entry.getSize())).sum();
      return new OfficeFile(Set.copyOf(names), true, encrypted, macros, (long) unpacked);
    }
  }

  private static void read(ZipFile zip, ZipArchiveEntry entry, Types types) throws IOException {
    try (var content =
        BoundedInputStream.builder()
            .setInputStream(zip.getInputStream(entry))
            .setMaxCount(LONGEST_LIST)
            .get()) {
      var parser = XMLHelper.newXMLReader();
      parser.setContentHandler(types);
      parser.parse(new InputSource(content));
    } catch (SAXException | ParserConfigurationException failed) {
      throw new IOException(failed);
    }
  }

  /** Unpacks parts for their size alone: what they say of it themselves need not be true. */
  private static void measure(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
    long all = 0;
    for (var entry : entries) {
      try (var content = zip.getInputStream(entry)) {
        var bytes = new byte[BUFFER];
        for (int read = 0; read >= 0; read = content.read(bytes)) {
          all += read;
          if (all > LONGEST_LIST) {
            throw new OfficeFile.TooLarge("Longer lists of parts than any document has");
          }
        }
      }
    }
  }

  /** A part has the type that this list gives it, whatever its name. */
  private static final class Types extends DefaultHandler {

    private final Set<String> properties = new HashSet<>();
    private boolean macros;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given) {
      var type = small(given.getValue("ContentType"));
      macros |= MACROS.stream().anyMatch(type::contains);
      if (type.contains("core-properties")) {
        properties.add(small(given.getValue("PartName")));
        properties.add("." + small(given.getValue("Extension")));
      }
    }

    /** Whether the library makes a tree of a part as soon as it opens the package. */
    boolean heldInMemory(ZipArchiveEntry entry) {
      var name = "/" + small(entry.getName());
      return name.endsWith(".rels")
          || properties.contains(name)
          || properties.contains(name.substring(Math.max(name.lastIndexOf('.'), 0)));
    }

    private static String small(@Nullable String text) {
      return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
  }
}
