package io.scenariomarket;

/**
 * Needs and capabilities that withhold all they can, with a word planted in every part of them: the
 * public parts hold the word alone, the others the word with 密 and a number.
 */
public final class Planted {

  private Planted() {}

  /** What the part of this number holds. */
  public static String in(String word, int number) {
    return word + "密" + number;
  }

  /** A need for {@code POST /api/scenarios}. */
  public static String scenario(String word, String level, String state) {
    return """
    {"title": "需求W", "problem": "问题W", "state": "STATE", "tracks": ["脑机接口"],
     "place": "W密1", "leadDepartment": "W密2", "background": "W密3", "expectedResult": "W密4",
     "dataOpened": "W密5", "budgetMin": 7654320, "budgetMax": 7654321,
     "startDate": "2031-07-09", "endDate": "2031-09-07",
     "contact": {"name": "W密6", "phone": "W密6"},
     "requirements": [
       {"text": "要求W", "confidentiality": "PUBLIC"},
       {"text": "W密7", "confidentiality": "LEVEL",
        "indicator": {"name": "W密8", "comparator": ">=", "value": 7654322, "unit": "W密9"}}],
     "confidentialDetails": "W密10", "confidentialInMatching": true,
     "confidentiality": {"place": "LEVEL", "leadDepartment": "LEVEL", "background": "LEVEL",
       "expectedResult": "LEVEL", "dataOpened": "LEVEL", "budget": "LEVEL", "period": "LEVEL",
       "contact": "LEVEL", "confidentialDetails": "LEVEL"}}\
    """
        .replace("W", word)
        .replace("LEVEL", level)
        .replace("STATE", state);
  }

  /** A capability for {@code POST /api/capabilities}. */
  public static String capability(String word, String level, String state) {
    return """
    {"name": "能力W", "description": "说明W", "state": "STATE", "tracks": ["脑机接口"],
     "fitsScenarios": ["W密1"], "intellectualProperty": ["W密2"], "compatibility": ["W密3"],
     "priceMin": 7654320, "priceMax": 7654321, "deliveryDays": 765432, "capacity": 765433,
     "contact": {"name": "W密4", "phone": "W密4"},
     "indicators": [
       {"name": "指标W", "value": 1},
       {"name": "W密5", "value": 7654322, "unit": "W密6", "evidence": "W密7",
        "confidentiality": "LEVEL"}],
     "cases": [
       {"customer": "客户W"},
       {"customer": "W密8", "date": "W密9", "result": "W密11", "confidentiality": "LEVEL"}],
     "certificates": [
       {"kind": "CE", "holder": "持证W", "state": "HELD"},
       {"kind": "CE", "number": "W密12", "holder": "W密13", "scope": "W密14", "state": "HELD",
        "confidentiality": "LEVEL"}],
     "confidentialDetails": "W密10", "confidentialInMatching": true,
     "confidentiality": {"fitsScenarios": "LEVEL", "intellectualProperty": "LEVEL",
       "compatibility": "LEVEL", "price": "LEVEL", "delivery": "LEVEL", "capacity": "LEVEL",
       "contact": "LEVEL", "confidentialDetails": "LEVEL"}}\
    """
        .replace("W", word)
        .replace("LEVEL", level)
        .replace("STATE", state);
  }
}
