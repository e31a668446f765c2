package io.scenariomarket.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Both stores keep the same promises; the one for S3 against a real server. */
class AttachmentStoreTest {

  private static final String HASH = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);
  private static final String BUCKET = "market";

  @TempDir static Path directory;
  private static S3Server server;
  private static S3Store s3;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(directory);
    try (var client =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      client.createBucket(bucket -> bucket.bucket(BUCKET));
    }
    s3 = new S3Store(settings(S3Server.SECRET_KEY));
  }

  @AfterAll
  static void stop() {
    s3.close();
    server.close();
  }

  static Stream<AttachmentStore> stores() {
    return Stream.of(new FileStore(directory.resolve("files")), s3);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keepsContentsUntilTheyAreDeleted(AttachmentStore store) throws IOException {
    store.put(HASH, file("检测报告"));
    store.put(OTHER, file("别的"));
    store.put(HASH, file("检测报告"));
    assertThat(read(store, HASH)).isEqualTo("检测报告");

    store.delete(HASH);
    store.delete(HASH);
    assertThatThrownBy(() -> store.open(HASH)).isInstanceOf(FileNotFoundException.class);
    assertThat(read(store, OTHER)).isEqualTo("别的");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void tellsWhatIsOlderThanAMoment(AttachmentStore store) throws IOException {
    store.put(OTHER, file("旧"));
    assertThat(store.storedBefore(Instant.now().plus(Duration.ofHours(1)))).contains(OTHER);
    assertThat(store.storedBefore(Instant.now().minus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void leavesNothingBesideTheContents() throws IOException {
    var store = new FileStore(directory.resolve("tidy"));
    store.put(HASH, file("内容"));
    try (var files = Files.walk(directory.resolve("tidy"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void tellsWhenTheServerRefuses() {
    try (var stranger = new S3Store(settings("wrong"))) {
      assertThatThrownBy(() -> stranger.put(HASH, file("x"))).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> stranger.open(OTHER)).isInstanceOf(IOException.class);
    }
    assertThat(settings("hidden")).asString().doesNotContain("hidden");
  }

  private static AttachmentProperties.S3 settings(String secret) {
    return new AttachmentProperties.S3(
        server.endpoint(), BUCKET, "us-east-1", S3Server.ACCESS_KEY, secret);
  }

  private static Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "upload", null), content);
  }

  private static String read(AttachmentStore store, String hash) throws IOException {
    try (var content = store.open(hash)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
