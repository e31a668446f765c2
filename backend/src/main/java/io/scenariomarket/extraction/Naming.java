package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names what somebody wishes for, from the words in which they do. */
final class Naming {

  /** What is done to have it, and how many of it: none of this is what is wanted. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:有人|有谁|哪家|哪里|谁|你们|您|贵[局所院司]|政府|平台|园区|专班|帮忙|帮我们|帮|给我们|给)"
              + "|(?:请|让|由|能够|能否|能不能|能|可以|会|可|要|想|尽快|尽早|早日|通过|利用|来|去|再|也|把)"
              + "|(?:一起|共同|协助|支持|找到|找|寻找|寻求|引进|引入|采用|采购|购置|上马?|搞|弄|做|装|配备?)"
              + "|(?:用|买|换成|换|推荐|介绍|对接|联系|得到|获得|解决|实现|提供|开发|研发|研制|设计|定制)"
              + "|(?:建立|建设|搭建|打造|有|(?:一|几|这|那)?(?:[个种套台款条家项批类]|些)|一些|相关的?)"
              + "|(?:(?:类似|合适|成熟|适合|专业|先进)的?|便宜点?的?|稳定可靠的?|更|新的?))+");

  /** Whoever is to bring it, which is not what is wanted either. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:的?(?:专业|相关|合适)?(?:厂家|厂商|企业|单位|团队|公司|供应商|服务商|合作方|合作伙伴|专家|高校|院所)"
              + "(?:推荐|合作|支持|帮助|介绍|参与|来做|来试试)?"
              + "|的?(?:整体|成套)?(?:解决)?(?:方案|办法|方法)|吗|呢|吧|啊|就好了?|就行了?|就划算|最好|也行|都行|试试|来试试|看看)+$");

  private static final Pattern THINGS =
      Pattern.compile("^(?:东西|办法|方法|手段|设备|机器|系统|软件|工具|方案|技术|产品|装置|平台|法子|路子)(?=能|可|来|自动|用来)");

  /** By what something is to be done, and not what. */
  private static final Pattern MEANS = Pattern.compile("(?:来)?(?:完成|代替|替代|解决|实现|来做)$");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** What is longer, and lists what the thing is like, is named by the thing alone. */
  private static final int LONG = 18;

  private static final Pattern SAID = Pattern.compile("[您咱吧吗呢]|我们|你们|他们|大家|^(?:不|没|多|少|能|也|都|就|更)");

  private final Lexicon lexicon;
  private final Wishes wishes;
  private final Exclusions exclusions;
  private final Attribution attribution;

  Naming(Setting setting) {
    this.lexicon = setting.lexicon();
    this.wishes = setting.wishes();
    this.exclusions = setting.exclusions();
    this.attribution = setting.attribution();
  }

  /** What the first wish of a passage is for that names a thing; else what any of them is for. */
  Optional<String> of(List<Piece> sentences, SentenceReader reader) {
    var names = new ArrayList<String>();
    for (var sentence :
        sentences.stream().flatMap(each -> attribution.read(each).said().stream()).toList()) {
      var wished = false;
      for (var clause : Cuts.at(sentence, c -> ",:".indexOf(c) >= 0)) {
        var announced = wishes.announced(clause);
        if (announced.isPresent()) {
          names.add(announced.get().text());
        }
        if (wishes.wishes(clause.text()) || wishes.lacks(clause.text())) {
          wished = true;
          named(wishes.thing(clause).orElseGet(() -> wishes.without(clause)).text(), names);
        } else if (wished && wishes.troubled(clause.text())) {
          wished = false;
        } else if (wished) {
          named(clause.text(), names);
        }
      }
    }
    var thing =
        names.stream()
            .filter(each -> lexicon.endsAsThing(each) || exclusions.technological(each))
            .findFirst();
    return thing
        .filter(each -> !MEANS.matcher(each).find())
        .or(() -> topic(sentences))
        .or(() -> thing)
        .or(() -> stated(sentences, reader))
        .or(() -> names.stream().findFirst());
  }

  private static Optional<String> stated(List<Piece> sentences, SentenceReader reader) {
    return sentences.stream()
        .flatMap(each -> reader.read(each).drafts().stream())
        .filter(
            draft -> draft.kind() == CandidateKind.NEED || draft.kind() == CandidateKind.SCENARIO)
        .map(Draft::title)
        .findFirst();
  }

  /** What is done now in another way, and is to be done by what somebody wishes for. */
  private Optional<String> topic(List<Piece> sentences) {
    return sentences.stream()
        .flatMap(each -> Cuts.at(each, c -> ",:".indexOf(c) >= 0).stream())
        .map(Piece::text)
        .map(each -> each.substring(each.lastIndexOf('的') + 1))
        .filter(each -> each.length() >= SHORTEST && each.length() <= LONG)
        .filter(each -> lexicon.endsAsDone(each) && lexicon.named(each))
        .filter(each -> !wishes.wishes(each) && !MEANS.matcher(each).find())
        .findFirst();
  }

  private void named(String wished, List<String> names) {
    var bare = TAIL.matcher(LEAD.matcher(wished).replaceFirst("")).replaceFirst("");
    bare = bare.replaceAll("我们|咱们|你们", "");
    bare = THINGS.matcher(bare).replaceFirst("");
    bare = Wording.tidy(LEAD.matcher(bare).replaceFirst(""));
    var of = bare.lastIndexOf('的');
    if (of > 0 && (bare.length() > LONG || SAID.matcher(bare).find())) {
      var head = bare.substring(of + 1);
      bare = lexicon.specific(head) ? head : bare;
    }
    if (bare.length() >= SHORTEST
        && bare.length() <= LONGEST
        && Figures.in(bare).isEmpty()
        && !Character.isDigit(bare.charAt(0))
        && lexicon.named(bare)
        && !SAID.matcher(bare).find()
        && !exclusions.policy(bare)
        && !exclusions.ordinary(bare)
        && !exclusions.governs(bare)) {
      names.add(bare);
    }
  }
}
