package io.scenariomarket.attachment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where attachments are kept, and how many.
 *
 * @param directory where their contents lie, unless {@code s3} is given
 * @param maxFileSize the greatest size of one file
 * @param maxFiles how many files an item can have
 * @param maxTotal how much all files of an organisation may be together
 * @param s3 an object store that speaks S3, to be used instead of the directory
 */
@Validated
@ConfigurationProperties("market.attachments")
record AttachmentProperties(
    @NotNull @DefaultValue(".data/attachments") Path directory,
    @NotNull @DefaultValue("20MB") DataSize maxFileSize,
    @Min(1) @DefaultValue("20") int maxFiles,
    @NotNull @DefaultValue("500MB") DataSize maxTotal,
    @Valid @Nullable S3 s3) {

  /**
   * An object store that speaks S3.
   *
   * @param endpoint its address
   * @param bucket a bucket, which exists
   * @param region its region; stores of one's own usually accept any
   * @param accessKey who the market is there
   * @param secretKey the password that goes with it
   */
  record S3(
      @NotNull URI endpoint,
      @NotBlank String bucket,
      @NotBlank @DefaultValue("us-east-1") String region,
      @NotBlank String accessKey,
      @NotBlank String secretKey) {

    /** Without the password, since settings get printed. */
    @Override
    public String toString() {
      return "S3[endpoint=" + endpoint + ", bucket=" + bucket + "]";
    }
  }
}
