package io.scenariomarket;

import io.scenariomarket.audit.AuditActionsHaveWords;
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
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Api.class, Pages.class, Mailbox.class, AuditActionsHaveWords.class})
public @interface MarketTest {}
