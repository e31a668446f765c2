package io.scenariomarket.contract;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded of what is to be done about a contract.
 *
 * @param remindDays how many days before a milestone is due, or a trial ends
 * @param answerDays how many days after a milestone was reported, or the outcome said, for whoever
 *     is to answer
 * @param outcomeDays how many days after the last milestone was reached, or the contract ended, for
 *     whoever is to say what came of it
 */
@ConfigurationProperties("market.contract")
record ContractProperties(
    @DefaultValue("7") int remindDays,
    @DefaultValue("7") int answerDays,
    @DefaultValue("14") int outcomeDays) {}
