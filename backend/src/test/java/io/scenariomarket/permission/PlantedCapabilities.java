package io.scenariomarket.permission;

import java.util.UUID;

/** Public capabilities, and what stands of them in the register of achievements. */
final class PlantedCapabilities {

  private PlantedCapabilities() {}

  /** One with a canary in each part that is not for everybody. */
  static void plant(Planted planted, UUID organisation, boolean consent) {
    var of = consent ? " of a capability that may count" : " of a capability";
    var id =
        planted.post(
            "capabilities",
            """
            {"organisationId": "%s", "name": "脑电康复训练系统", "kind": "成果",
             "description": "识别运动意图，训练上肢。",
             "tracks": ["脑机接口"], "confidentialInMatching": %s,
             "fitsScenarios": ["康复训练 %s"], "intellectualProperty": ["%s"], "compatibility": ["%s"],
             "confidentialDetails": "运动意图识别 %s",
             "contact": {"name": "%s", "email": "%s@example.com"},
             "indicators": [{"name": "运动意图识别准确率", "value": 90, "unit": "%%",
               "evidence": "%s", "confidentiality": "ORGANISATION"}],
             "cases": [{"customer": "%s", "result": "%s", "confidentiality": "AFTER_INTEREST"}],
             "certificates": [{"kind": "防爆合格证", "number": "%s", "holder": "%s", "scope": "%s",
               "state": "HELD", "confidentiality": "AFTER_INTEREST"}],
             "confidentiality": {"fitsScenarios": "ORGANISATION",
               "intellectualProperty": "AFTER_INTEREST", "compatibility": "ORGANISATION"}}
            """
                .formatted(
                    organisation,
                    consent,
                    planted.withheld("a fitting scenario" + of),
                    planted.withheld("the patents" + of),
                    planted.withheld("the compatibility" + of),
                    planted.withheld("the details" + of),
                    planted.withheld("the contact" + of),
                    planted.withheld("the address" + of),
                    planted.withheld("the evidence" + of),
                    planted.withheld("a customer" + of),
                    planted.withheld("the result" + of),
                    planted.withheld("the number of a certificate" + of),
                    planted.withheld("the holder of a certificate" + of),
                    planted.withheld("the scope of a certificate" + of)));
    PlantedAttachments.plant(planted, "capability", id, "ORGANISATION", "an attachment" + of);
    achievement(planted, UUID.fromString(id), of);
  }

  /** Who assessed it on what ground, and the note to its hand-over. */
  private static void achievement(Planted planted, UUID id, String of) {
    planted
        .jdbc()
        .sql(
            """
            insert into achievement (capability_id, version, stage, next_review_on, incubator,
              handed_on, hand_over_note)
            values (?, 1, '落地', '2026-01-05', '孵化器', '2026-01-05', ?)
            """)
        .params(id, planted.withheld("the note to the hand-over" + of))
        .update();
    planted
        .jdbc()
        .sql(
            """
            insert into maturity_assessment
            values (?, ?, '2026-01-05', '中试', ?, ?, 'test', now())
            """)
        .params(
            UUID.randomUUID(),
            id,
            planted.withheld("the grounds of an assessment" + of),
            planted.withheld("the assessor" + of))
        .update();
  }
}
