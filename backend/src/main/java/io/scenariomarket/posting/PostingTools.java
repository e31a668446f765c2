package io.scenariomarket.posting;

import io.scenariomarket.attachment.Attachments;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.PendingChanges;
import io.scenariomarket.work.Workflow;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the postings of all kinds are treated with. */
@Component
public record PostingTools(
    OrganisationManagement organisations,
    Workflow workflow,
    PendingChanges pending,
    Attachments attachments,
    JdbcClient jdbc,
    Vocabulary vocabulary,
    Clock clock) {}
