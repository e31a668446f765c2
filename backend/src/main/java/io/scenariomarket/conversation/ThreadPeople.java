package io.scenariomarket.conversation;

import io.scenariomarket.engagement.Circle;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementNews;
import io.scenariomarket.engagement.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows who takes part in an engagement. */
@Component
class ThreadPeople {

  private final EngagementNews news;
  private final Circle circle;
  private final ThreadMessages messages;

  ThreadPeople(EngagementNews news, Circle circle, ThreadMessages messages) {
    this.news = news;
    this.circle = circle;
    this.messages = messages;
  }

  /** Of whoever takes part those who are told, and everybody who has written, by subject. */
  Map<String, Participant> of(Engagement engagement) {
    var people = new LinkedHashMap<String, Participant>();
    for (var side : List.of(Part.NEED, Part.SUPPLIER)) {
      var organisation = engagement.pair().organisation(side);
      for (var subject : news.people(engagement, side)) {
        people.putIfAbsent(subject, new Participant(subject, organisation));
      }
    }
    circle
        .partners(engagement)
        .forEach(
            (organisation, subjects) ->
                subjects.forEach(
                    each -> people.putIfAbsent(each, new Participant(each, organisation))));
    messages
        .writers(engagement.id())
        .forEach(writer -> people.putIfAbsent(writer.subject(), writer));
    return people;
  }
}
