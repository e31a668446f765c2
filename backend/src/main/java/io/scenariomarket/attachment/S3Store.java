package io.scenariomarket.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Contents as objects of a bucket, in any store that speaks S3. */
class S3Store implements AttachmentStore, AutoCloseable {

  private static final String PREFIX = "attachments/";

  private final S3Client client;
  private final String bucket;

  S3Store(AttachmentProperties.S3 s3) {
    this.bucket = s3.bucket();
    this.client =
        S3Client.builder()
            .endpointOverride(s3.endpoint())
            .region(Region.of(s3.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
            // What only Amazon's own servers understand is left out: names of buckets as names of
            // hosts, and checksums that follow the content.
            .forcePathStyle(true)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @Override
  public void put(String sha256, Path content) throws IOException {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(PREFIX + sha256), RequestBody.fromFile(content));
    } catch (SdkException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    try {
      return client.getObject(get -> get.bucket(bucket).key(PREFIX + sha256));
    } catch (NoSuchKeyException _) {
      throw new FileNotFoundException(sha256);
    } catch (SdkException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  public void delete(String sha256) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(PREFIX + sha256));
    } catch (SdkException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  public List<String> storedBefore(Instant moment) throws IOException {
    try {
      return client
          .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX))
          .contents()
          .stream()
          .filter(object -> object.lastModified().isBefore(moment))
          .map(object -> object.key().substring(PREFIX.length()))
          .toList();
    } catch (SdkException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
