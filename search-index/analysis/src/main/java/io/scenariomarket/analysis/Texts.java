package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/** Reads all of a field's text: words can only be chosen with what follows in sight. */
final class Texts {

  private Texts() {}

  static String readAll(Reader input) throws IOException {
    var text = new StringWriter();
    input.transferTo(text);
    return text.toString();
  }
}
