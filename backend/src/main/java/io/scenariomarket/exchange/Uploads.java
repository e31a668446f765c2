package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files out of requests. */
@Component
class Uploads {

  private final ImportManagement imports;

  Uploads(ImportManagement imports) {
    this.imports = imports;
  }

  /**
   * Takes a file in.
   *
   * @throws Refusal when there is none, or it cannot be imported
   */
  SheetImport take(@Nullable MultipartFile file, Optional<OrganisationId> behalf, Viewer viewer)
      throws IOException {
    imports.requireMay(behalf, viewer);
    if (file == null || Text.orEmpty(file.getOriginalFilename()).isBlank()) {
      throw Refusal.invalid("file", "exchange.file-missing");
    }
    var path = Files.createTempFile("import", ".upload");
    try {
      file.transferTo(path);
      return imports.upload(file.getOriginalFilename(), path, behalf, viewer);
    } finally {
      Files.deleteIfExists(path);
    }
  }
}
