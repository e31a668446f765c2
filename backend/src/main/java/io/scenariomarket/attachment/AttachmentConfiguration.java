package io.scenariomarket.attachment;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where attachments are kept, and how great a request may be that brings one. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

  /** What stands around the file in a multipart request: boundaries, names, other fields. */
  private static final long FRAME = 64 << 10;

  @Bean
  static UploadForm attachmentForm() {
    return new UploadForm("/attachments");
  }

  @Bean
  AttachmentStore attachmentStore(AttachmentProperties properties) {
    var s3 = properties.s3();
    return s3 == null ? new FileStore(properties.directory()) : new S3Store(s3);
  }

  /** Parts go to temporary files at once; requests of more are refused before they are read. */
  @Bean
  MultipartConfigElement multipartConfig(AttachmentProperties properties) {
    var most = properties.maxFileSize().toBytes() + FRAME;
    return new MultipartConfigElement("", most, most, 0);
  }
}
