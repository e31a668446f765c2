package io.scenariomarket.conversation;

import io.scenariomarket.attachment.UploadForm;
import io.scenariomarket.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of, and the page that takes files. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

  @Bean
  static NoticeKind threadMessagesKind() {
    return NoticeKind.atOnce(ThreadNews.KEY);
  }

  @Bean
  static NoticeKind meetingsKind() {
    return NoticeKind.atOnce(MeetingNews.KIND);
  }

  @Bean
  static NoticeKind followUpsKind() {
    return NoticeKind.atOnce(FollowUpNews.KEY);
  }

  @Bean
  static UploadForm threadForm() {
    return new UploadForm("/engagements/*/thread");
  }
}
