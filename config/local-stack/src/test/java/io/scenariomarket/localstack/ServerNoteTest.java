package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerNoteTest {

  @TempDir Path directory;

  @Test
  void saysWhereTheServersAreNowToTheirOwnerAlone() throws IOException {
    var file = directory.resolve("servers.properties");
    ServerNote.write(file, Map.of("spring.datasource.password", "of before"));
    var servers =
        Map.of("spring.elasticsearch.uris", "http://localhost:1", "spring.mail.host", "邮件");
    ServerNote.write(file, servers);

    var read = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      read.load(in);
    }
    assertThat(read).isEqualTo(servers);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
