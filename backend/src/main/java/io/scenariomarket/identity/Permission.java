package io.scenariomarket.identity;

import static io.scenariomarket.identity.Relation.ADMIN;
import static io.scenariomarket.identity.Relation.ANYONE;
import static io.scenariomarket.identity.Relation.COUNTERPART;
import static io.scenariomarket.identity.Relation.EXPERT;
import static io.scenariomarket.identity.Relation.LEADER;
import static io.scenariomarket.identity.Relation.MANAGER;
import static io.scenariomarket.identity.Relation.MEMBER;
import static io.scenariomarket.identity.Relation.OWNER;
import static io.scenariomarket.identity.Relation.SIGNED_IN;
import static io.scenariomarket.identity.Relation.TASKFORCE;

import java.util.Set;

/**
 * What can be permitted, and to whom. This is the whole of the market's permission model: every
 * page, API, search, match, sheet, mail and download asks {@link Viewer#may}, which reads it here.
 * Who is not named may not.
 */
public enum Permission {
  /** Read an item in a public state of an approved organisation. */
  READ_PUBLISHED(ANYONE),
  /** Read an item that is not public: a draft, a returned, withdrawn or suspended one. */
  READ_UNPUBLISHED(MEMBER, TASKFORCE),
  /** Read what the owner shows once both sides agreed to talk, contacts above all. */
  READ_AFTER_INTEREST(MEMBER, COUNTERPART, TASKFORCE),
  /** Read what the owner keeps to the organisation and the task force. */
  READ_CONFIDENTIAL(MEMBER, TASKFORCE),
  /** Post an item for the organisation, change it, add and remove attachments. */
  EDIT_ITEM(MEMBER, TASKFORCE),
  /** Take back for the organisation what it handed in; the task force returns it instead. */
  TAKE_BACK_ITEM(MEMBER),

  /** Register an organisation. */
  REGISTER_ORGANISATION(SIGNED_IN),
  /** Read an organisation that is not approved, and what it submitted as proof. */
  READ_UNAPPROVED_ORGANISATION(MEMBER, TASKFORCE, ADMIN),
  /** Change what an organisation says of itself. */
  EDIT_ORGANISATION(MANAGER, TASKFORCE),
  /** Approve, return, suspend and reinstate organisations. */
  REVIEW_ORGANISATIONS(TASKFORCE),
  /** See who belongs to an organisation, its invitations and its change log. */
  READ_PEOPLE(MEMBER, TASKFORCE, ADMIN),
  /** Invite people, remove them, and give them roles below owner. */
  MANAGE_PEOPLE(MANAGER),
  /** Hand an organisation over to another member. */
  TRANSFER_OWNERSHIP(OWNER),
  /** Make a member the owner of an organisation that has none. */
  APPOINT_OWNER(ADMIN),
  /** Create and revoke the accounts with which programs act for an organisation. */
  MANAGE_INTEGRATIONS(MANAGER),

  /** See, export and erase one's own data. */
  MANAGE_OWN_ACCOUNT(SIGNED_IN),
  /** Give and take the roles that hold in the whole zone. */
  ASSIGN_ZONE_ROLES(ADMIN),
  /** Read and export the audit trail. */
  READ_AUDIT(ADMIN),

  /** Return, reject, approve, publish and assign items, and change those under review. */
  REVIEW_ITEMS(TASKFORCE),
  /** Record what becomes of a published need: talks, contract, verification, outcome. */
  BROKER(TASKFORCE),
  /** Read an item's versions, and what was said to them, and comment on it. */
  READ_HISTORY(MEMBER, TASKFORCE),

  /** Read what one was told, and choose of what to get mail. */
  READ_NOTICES(SIGNED_IN),
  /** See which mails left and which did not, and have them tried again. */
  LOOK_AFTER_MAIL(TASKFORCE, ADMIN),
  /** See the addresses that mails go to. */
  READ_ADDRESSES(ADMIN),

  /** Ask questions about what is published. */
  ASK(SIGNED_IN),
  /** See who asked a question. */
  READ_ASKERS(TASKFORCE),
  /** Read an engagement of an organisation, and know that there is one. */
  READ_ENGAGEMENT(MEMBER, TASKFORCE),
  /** Invite, express interest, answer and decide in engagements for an organisation. */
  ENGAGE(MEMBER),
  /** Take away what was shown and done of all pairs, to learn from. */
  EXPORT_ENGAGEMENTS(TASKFORCE),
  /** Write to the others in the thread of an engagement of an organisation. */
  TALK(MEMBER, TASKFORCE),

  /** Read a selection of an organisation: whom it considers, who assesses, and the result. */
  READ_SELECTION(MEMBER, TASKFORCE),
  /** Set criteria, name assessors, and begin and end the scoring. */
  RUN_SELECTION(MEMBER, TASKFORCE),
  /** Begin a selection of one's own, and decide whom it selects. */
  DECIDE_SELECTION(MEMBER),
  /** Assess in a selection to which one was named. */
  ASSESS(MEMBER, TASKFORCE, EXPERT),
  /** Screen needs for the boards, call for bids, and lead what was called for to its end. */
  RUN_BOARDS(TASKFORCE),
  /** Bid for what others have on the boards, for an organisation, and read what it bid. */
  BID(MEMBER),
  /** Read what was bid for a need of an organisation, once the deadline has passed. */
  READ_BIDS(MEMBER, TASKFORCE),
  /** Call for nominations, check them, name judges, and record what a jury decides. */
  RUN_AWARDS(TASKFORCE),
  /** Nominate an organisation, or a case in which it took part, and read what became of it. */
  NOMINATE(MEMBER),
  /** Score in an award round to which one was named. */
  JUDGE_AWARDS(EXPERT),
  /** Say what one knows as an expert, and how much one takes on. */
  KEEP_EXPERT_PROFILE(EXPERT),
  /** Read the pool of experts: what they know, have to do and did. */
  READ_EXPERTS(TASKFORCE),
  /** Read what two organisations agreed on in a contract, and how far it was kept. */
  READ_CONTRACT(MEMBER, TASKFORCE),
  /** Draft a contract between two organisations; each side confirms it as it engages. */
  DRAFT_CONTRACT(MEMBER, TASKFORCE),
  /** Read a typical case of an organisation that is not public, and who agreed to it. */
  READ_CASE(MEMBER, TASKFORCE),
  /** Write a typical case of what an organisation took part in. */
  DRAFT_CASE(MEMBER, TASKFORCE),
  /** Agree for an organisation that a case names it in public, and take that back. */
  CONSENT_TO_CASE(MANAGER),
  /** Publish cases, return them and take them off. */
  REVIEW_CASES(TASKFORCE),

  /** See how many items stand where in the whole market, and none of them by name. */
  READ_FIGURES(TASKFORCE, LEADER),
  /** See whether mail leaves, work gets done and the indexes are up to date. */
  LOOK_AFTER_MARKET(ADMIN),

  /** Keep searches and be told of what is new in them. */
  KEEP_SEARCHES(SIGNED_IN),
  /** Draw up lists, see their drafts, publish, supersede and end them. */
  PUBLISH_LISTS(TASKFORCE),
  /** Bring in documents and decide on the candidates that are found in them. */
  MINE(TASKFORCE),
  /** Rank all needs against all capabilities, and read what came of it. */
  RUN_MATCHES(TASKFORCE),
  /** Start, change, publish and close campaigns, and read their drafts. */
  RUN_CAMPAIGNS(TASKFORCE),

  /** Bring sheets of needs and capabilities: for one's organisation, or for everybody's. */
  IMPORT(MEMBER, TASKFORCE),
  /** Take results of a search away as a sheet, each as far as one may read it. */
  EXPORT(SIGNED_IN);

  private final Set<Relation> holders;

  Permission(Relation... holders) {
    this.holders = Set.of(holders);
  }

  /** Who has it. */
  public Set<Relation> holders() {
    return holders;
  }
}
