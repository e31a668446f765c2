package io.scenariomarket.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import io.scenariomarket.organisation.People;
import io.scenariomarket.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a person, taken away and erased. */
@MarketTest
class OwnDataTests {

  @Autowired OwnData own;
  @Autowired OrganisationManagement organisations;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private Viewer owner;
  private OrganisationId organisation;

  @BeforeEach
  void register() {
    var somebody = people.somebody();
    organisation = organisations.register(People.profile("公司" + Unique.word()), somebody).id();
    owner = people.now(somebody);
  }

  @Test
  void erasesAPersonAndEndsTheirSignIn() {
    var member = people.member(organisation, OrganisationRole.MEMBER);
    var name = member.user().username();
    refused(() -> own.erase("somebody else", member));
    assertThat(own.export(member).toString()).contains(name);
    assertThat(own.export(member))
        .containsKeys(
            "account",
            "memberships",
            "invitations",
            "scenarios",
            "capabilities",
            "attachments",
            "actions");

    own.erase(name, member);
    assertThat(accounts.welcome(member.user())).isFalse();
    assertThat(people.now(member).memberships()).isEmpty();
    assertThat(accounts.name(member.subject().orElseThrow())).isEmpty();
    assertThat(
            jdbc.sql("select to_jsonb(a)::text from account a where subject = ?")
                .param(member.subject().orElseThrow())
                .query(String.class)
                .single())
        .doesNotContain(name);
  }

  @Test
  void letsTheLastOwnerGoOnlyWithoutColleagues() {
    var member = people.member(organisation, OrganisationRole.MEMBER);
    refused(() -> own.erase(owner.user().username(), owner));
    own.erase(member.user().username(), member);
    var taskForce = people.somebody(ZoneRole.TASKFORCE);
    organisations.decide(organisation, OrganisationState.APPROVED, null, taskForce);
    own.erase(owner.user().username(), owner);
    assertThat(organisations.owner(organisation).state()).isEqualTo(OrganisationState.SUSPENDED);
  }

  private static void refused(Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
  }
}
