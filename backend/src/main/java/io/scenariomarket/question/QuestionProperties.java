package io.scenariomarket.question;

import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Terms of questions.
 *
 * @param days within which the owner of an item should answer
 */
@Validated
@ConfigurationProperties("market.questions")
record QuestionProperties(@Range(min = 1, max = 365) @DefaultValue("5") int days) {}
