package io.scenariomarket;

import io.scenariomarket.audit.AuditActionsHaveWords;
import io.scenariomarket.board.OnBoard;
import io.scenariomarket.contract.Accepting;
import io.scenariomarket.contract.Agreed;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.exchange.ImportRequests;
import io.scenariomarket.identity.Agreements;
import io.scenariomarket.notification.UnsubscribeToken;
import io.scenariomarket.organisation.People;
import io.scenariomarket.selection.Contest;
import io.scenariomarket.subscription.StopToken;
import io.scenariomarket.web.Browser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole market over HTTP: the real servers, the sample data, one application for all
 * such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "market.attachments.directory=backend/target/attachments",
      "market.digest.look-every=PT1S",
      // Long enough for several requests one after the other.
      "market.notices.quiet=1500ms",
      "market.notices.look-every=PT0.5S",
      // All tests come from one address, as if from a proxy, which may name others.
      "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
      "market.limits.sign-up.requests=200",
      "market.limits.search.requests=10000",
      "market.limits.suggest.requests=10000",
      "market.limits.match.requests=10000",
      "market.limits.upload.requests=10000",
      "market.limits.invitation.requests=10000",
      "market.limits.document.requests=10000",
      "market.limits.submission.requests=10000",
      "market.limits.verification.requests=10000",
      "market.limits.question.requests=10000"
    })
@Import({
  Api.class,
  Pages.class,
  Costs.class,
  Mailbox.class,
  Browser.class,
  ImportRequests.class,
  People.class,
  Agreements.class,
  TwoSides.class,
  Contest.class,
  Accepting.class,
  Agreed.class,
  OnBoard.class,
  StopToken.class,
  UnsubscribeToken.class,
  AuditActionsHaveWords.class
})
public @interface MarketTest {}
