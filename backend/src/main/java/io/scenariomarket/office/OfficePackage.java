package io.scenariomarket.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private static final int LONGEST_TYPES = 8 << 20;

  private OfficePackage() {}

  static OfficeFile look(Path file) throws IOException {
    try (var zip = ZipFile.builder().setPath(file).get()) {
      var entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_PARTS) {
        throw new IOException("More parts than any document has");
      }
      var names = new HashSet<String>();
      entries.forEach(entry -> names.add(entry.getName().toLowerCase(Locale.ROOT)));
      var encrypted =
          entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
      var macros = names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
      for (var entry : entries) {
        if (!encrypted && entry.getName().toLowerCase(Locale.ROOT).equals(TYPES)) {
          macros |= typesTellOfMacros(zip, entry);
        }
      }
      return new OfficeFile(Set.copyOf(names), true, encrypted, macros);
    }
  }

  /** A part has the type that this list gives it, whatever its name. */
  private static boolean typesTellOfMacros(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    var found = new AtomicBoolean();
    try (var content =
        BoundedInputStream.builder()
            .setInputStream(zip.getInputStream(entry))
            .setMaxCount(LONGEST_TYPES)
            .get()) {
      var parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new DefaultHandler() {
            @Override
            public void startElement(
                String uri, String name, String qualified, Attributes attributes) {
              found.compareAndSet(false, isMacro(attributes.getValue("ContentType")));
            }
          });
      parser.parse(new InputSource(content));
    } catch (SAXException | ParserConfigurationException failed) {
      throw new IOException(failed);
    }
    return found.get();
  }

  private static boolean isMacro(@Nullable String type) {
    var small = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return small.contains("vbaproject") || small.contains("macroenabled");
  }
}
