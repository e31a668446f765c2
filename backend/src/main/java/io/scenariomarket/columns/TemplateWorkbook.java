package io.scenariomarket.columns;

import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An empty sheet to be filled in: one row of headings, each with an example as its comment, and
 * lists to choose from where only certain words are accepted.
 */
@Component
public class TemplateWorkbook {

  private static final int LAST_ROW = 5000;
  private static final int WIDTH = 22 * 256;

  private static final Map<SheetKind, List<String>> COLUMNS =
      Map.of(
          SheetKind.DEMAND,
          List.of(
              "category",
              "number",
              "title",
              "organisation",
              "problem",
              "contact",
              "background",
              "requirements",
              "expectedResult",
              "place",
              "leadDepartment",
              "budget",
              "endDate",
              "grade",
              "kind",
              "cooperation",
              "dealTerms",
              "leastMaturity",
              "dataSensitivity",
              "key"),
          SheetKind.SUPPLY,
          List.of(
              "category",
              "number",
              "title",
              "organisation",
              "description",
              "contact",
              "kind",
              "maturity",
              "indicators",
              "cases",
              "certificates",
              "fitsScenarios",
              "intellectualProperty",
              "compatibility",
              "price",
              "deliveryDays",
              "cooperation",
              "flags",
              "key"),
          SheetKind.COMPANY,
          List.of(
              "organisation",
              "positioning",
              "business",
              "products",
              "technology",
              "honours",
              "customers",
              "creditCode",
              "organisationClass",
              "tier",
              "park",
              "contact"));

  private static final Map<String, TermKind> CHOICES =
      Map.ofEntries(
          Map.entry("category", TermKind.TRACK),
          Map.entry("grade", TermKind.GRADE),
          Map.entry("demand.kind", TermKind.KIND),
          Map.entry("supply.kind", TermKind.CAPABILITY_KIND),
          Map.entry("cooperation", TermKind.COOPERATION),
          Map.entry("dealTerms", TermKind.DEAL_TERMS),
          Map.entry("leastMaturity", TermKind.MATURITY),
          Map.entry("maturity", TermKind.MATURITY),
          Map.entry("dataSensitivity", TermKind.SENSITIVITY),
          Map.entry("flags", TermKind.FLAG),
          Map.entry("organisationClass", TermKind.ORGANISATION_CLASS),
          Map.entry("tier", TermKind.TIER),
          Map.entry("park", TermKind.PARK));

  private final ColumnNames names;
  private final Vocabulary vocabulary;
  private final MessageSource messages;

  public TemplateWorkbook(ColumnNames names, Vocabulary vocabulary, MessageSource messages) {
    this.names = names;
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** Writes the template (.xlsx) in a language. */
  public void write(SheetKind kind, Locale locale, OutputStream out) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet(text("exchange.template." + kind.key(), locale));
      var head = sheet.createRow(0);
      var style = heading(workbook);
      var columns = COLUMNS.getOrDefault(kind, List.of());
      for (int i = 0; i < columns.size(); i++) {
        var field = columns.get(i);
        var cell = head.createCell(i);
        cell.setCellValue(names.label(kind, field, locale));
        cell.setCellStyle(style);
        sheet.setColumnWidth(i, WIDTH);
        var example =
            messages.getMessage(
                "exchange.example." + kind.key() + "." + field,
                new Object[] {vocabulary.terms(TermKind.TRACK).getFirst().label(locale)},
                null,
                locale);
        if (example != null) {
          comment(sheet, i, example);
        }
        var choices = CHOICES.getOrDefault(kind.key() + "." + field, CHOICES.get(field));
        if (choices != null) {
          choose(sheet, i, choices);
        }
      }
      sheet.createFreezePane(0, 1);
      workbook.write(out);
    }
  }

  private static void comment(XSSFSheet sheet, int column, String text) {
    var help = sheet.getWorkbook().getCreationHelper();
    var anchor = help.createClientAnchor();
    anchor.setCol1(column);
    anchor.setCol2(column + 3);
    anchor.setRow1(1);
    anchor.setRow2(6);
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(help.createRichTextString(text));
    sheet.getRow(0).getCell(column).setCellComment(comment);
  }

  /** Suggests the terms; several of them, parted by commas, may be typed instead. */
  private void choose(XSSFSheet sheet, int column, TermKind kind) {
    var terms = vocabulary.terms(kind).stream().map(Term::term).toArray(String[]::new);
    var help = sheet.getDataValidationHelper();
    var validation =
        help.createValidation(
            help.createExplicitListConstraint(terms),
            new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
    validation.setShowErrorBox(false);
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private static XSSFCellStyle heading(XSSFWorkbook workbook) {
    var style = workbook.createCellStyle();
    var bold = workbook.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setWrapText(true);
    return style;
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
