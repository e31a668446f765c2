package io.scenariomarket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Lists as people really hold them: titles above the headings, merged cells, traditional
 * characters, full-width digits, notes below, columns in any order.
 */
public final class UntidySheets {

  private UntidySheets() {}

  /** A list and how many items its rows make: needs, capabilities and organisations together. */
  public record Untidy(byte[] content, int items) {}

  /** All five layouts by file name; {@code mark} makes their titles and organisations unique. */
  public static Map<String, Untidy> all(String mark) {
    var sheets = new LinkedHashMap<String, Untidy>();
    sheets.put("第一批場景機會.xlsx", opportunities(mark));
    sheets.put("拟落地应用场景.xlsx", applications(mark));
    sheets.put("企业技术需求.xls", needs(mark));
    sheets.put("场景能力清单.xlsx", capabilities(mark));
    sheets.put("重点企业名录.xlsx", companies(mark));
    return sheets;
  }

  /** A list of needs of the first layout for one organisation. */
  public static byte[] ofOne(String organisation, List<String> titles, String budget) {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("需求");
      row(sheet, 0, "场景类型", "序号", "场景机会名称", "单位名称", "合作需求", "联系方式", "预算（万元）");
      for (int i = 0; i < titles.size(); i++) {
        row(
            sheet,
            i + 1,
            "脑机接口",
            i + 1,
            titles.get(i),
            organisation,
            "问题" + i,
            "张三 13800138000",
            budget);
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Untidy opportunities(String mark) {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("場景機會清單");
      row(sheet, 0, "２０２６年第一批應用場景機會清單" + mark);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
      row(sheet, 1, "填報單位：高新區場景工作專班", null, null, null, "聯繫電話：０２２－８３７０１２３４");
      row(sheet, 3, "場景類型", "序號", "場景機會名稱", "單位名稱", "合作需求", "聯繫方式");
      row(
          sheet,
          4,
          "腦機接口",
          "１",
          "上肢康復訓練" + mark,
          "天津康復醫院" + mark,
          "治療師不足，需要識別運動意圖的訓練設備。",
          "王醫生 １３８００１３８０００\n022-83701234");
      row(
          sheet,
          5,
          null,
          "２",
          "麻醉深度監測" + mark,
          "天津康復醫院" + mark,
          "需要術中實時監測。",
          "李四，13900139000/13700137000");
      row(
          sheet,
          6,
          null,
          "３",
          "情緒識別" + mark,
          "濱海學校" + mark,
          "1、識別課堂情緒；2、數據不出校。",
          "zhao@example.com");
      sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 0));
      row(sheet, 7, "信创", 4, "办公系统替代" + mark, "高新区管委会" + mark, "终端与应用整体替代。", "周六 13600136000");
      row(sheet, 9, "注：以上場景長期有效。");
      sheet.addMergedRegion(new CellRangeAddress(9, 9, 0, 5));
      row(workbook.createSheet("填報說明"), 0, "請於每月五日前報送。");
      // Four needs, three organisations that are new.
      return new Untidy(bytes(workbook), 7);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Untidy applications(String mark) {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("Sheet1");
      row(sheet, 0, "附件2");
      row(sheet, 1, "拟落地应用场景汇总表" + mark);
      row(sheet, 3, "牵头部门", "序号", "应用领域", "应用场景名称（必填）", "场景简介", "拟落地应用区域");
      row(sheet, 4, "科技局", 1, "智慧医疗、脑机接口", "脑控轮椅进社区" + mark, "让行动不便的老人自己出门。", "华苑科技园");
      row(sheet, 5, "应急局", 2, "低空经济", "无人机巡检" + mark, "重点区域每日巡检。", "滨海新区塘沽街道");
      row(sheet, 6, "应急局", 3, "低空经济", "楼宇消防侦察" + mark, "高层火情侦察。", "渤龙湖");
      row(sheet, 7, "合计", 3);
      return new Untidy(bytes(workbook), 3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Untidy needs(String mark) {
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("技术需求");
      row(sheet, 0, "企业技术需求征集表");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
      row(sheet, 1, "项目名称", "行业领域", "需求背景", "需解决的主要技术难题", "期望实现的主要技术目标", "拟投入资金", "完成时间");
      row(
          sheet,
          2,
          "深海传感器标定" + mark,
          "深海探采",
          "标定周期长。",
          "高压下漂移大。",
          "1. 漂移不超过0.1%\n2. 标定时间≤8小时\n3. 支持远程标定",
          "1.2亿元",
          "2026年底");
      row(
          sheet,
          3,
          "钙钛矿组件封装" + mark,
          "先进能源",
          "湿热老化快。",
          "封装材料水汽透过率高。",
          "寿命达到25年",
          "500万",
          "2027年上半年");
      row(sheet, 4, "碳纤维回收" + mark, "新型材料", "废料多。", "回收纤维强度低。", "强度保持率≥90%", "待定", null);
      var day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
      var cell = sheet.getRow(4).createCell(6);
      cell.setCellStyle(day);
      cell.setCellValue(LocalDate.of(2026, 9, 30));
      return new Untidy(bytes(workbook), 3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Untidy capabilities(String mark) {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("场景能力");
      row(sheet, 0, "场景能力清单" + mark);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
      row(sheet, 1, "序号", "场景类型", "单位名称", "场景能力名称", "联系方式", "场景能力说明");
      row(sheet, 2, 1, "脑机接口", "神经科技有限公司" + mark, "脑电采集头环" + mark, "孙七 13500135000", "干电极，佩戴三分钟。");
      row(sheet, 3, 2, "脑机接口", "神经科技有限公司" + mark, "运动意图解码软件" + mark, "孙七 13500135000", "实时解码，延迟低。");
      row(sheet, 4, 3, "空天利用", "低空数据公司" + mark, "无人机巡检服务" + mark, null, "按架次收费。");
      // Three capabilities, two organisations that are new.
      return new Untidy(bytes(workbook), 5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Untidy companies(String mark) {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("企业");
      row(sheet, 0, "重点企业名录");
      row(sheet, 1, "企业名称", "核心定位", "主营业务", "核心产品", "核心技术", "资质与荣誉", "典型客户/案例");
      row(
          sheet,
          2,
          "海测科技有限公司" + mark,
          "深海测量仪器厂商",
          "深海传感器研制",
          "深海压力传感器" + mark + "、温盐深仪" + mark + "（CTD）",
          "硅谐振压力传感",
          "高新技术企业、专精特新、天津市科技进步奖",
          "某海洋研究所、某油气公司");
      row(
          sheet,
          3,
          "蓝能科技有限公司" + mark,
          "储能系统集成商",
          "工商业储能",
          "1、储能柜" + mark + "\n2、能量管理系统" + mark,
          "簇级管理",
          "ISO9001",
          "某工业园：年节约电费80万元");
      // Two organisations, four products.
      return new Untidy(bytes(workbook), 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, int at, Object... cells) {
    var row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Integer number) {
        row.createCell(i).setCellValue(number);
      } else if (cells[i] != null) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
