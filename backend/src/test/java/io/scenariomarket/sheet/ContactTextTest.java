package io.scenariomarket.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.shared.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running text says how to reach somebody, or speaks of something else in figures. */
class ContactTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有意请打13812345678",
        "请联系 138-1234-5678 张工",
        "１３８１２３４５６７８",
        "+86 138 1234 5678",
        "电话：022-66201234",
        "(022)66201234转801",
        "咨询热线 400-810-1234",
        "call +44 20 7946 0958",
        "发到 zhang.san@example.com.cn",
        "发到 zhang@ example .com",
        "zhang(at)example.com",
        "加微信 zhangsan2020",
        "微信号：zhang_san",
        "QQ 12345678",
        "电话是 66201234",
        "身份证 120101199003074518",
        "护照 E12345678",
        "卡号 6222020200112233445"
      })
  void tellsHowToReachSomebody(String text) {
    assertThat(ContactText.told(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "每年 25000000 元以内可以吗？",
        "手机产线一天检 10000 台，节拍 0.8 秒？",
        "要求支持微信小程序和 QQ 登录吗？",
        "wechat integration 是必须的吗？",
        "温度 -40~+85℃，湿度 5%~95%，符合 GB/T 2423.1-2008？",
        "2026-03-05 到 2027-06-30 之间能到现场吗？",
        "分辨率 1920×1080，帧率 30 fps，端口 8080？",
        "统一社会信用代码 91120116MA06ABCDE1 要写吗？",
        "热线系统要接入 12345 吗？",
        "识别率 0.13812345678 是怎么算的？",
        "@1.2V 时电流多大？"
      })
  void speaksOfSomethingElse(String text) {
    assertThat(ContactText.told(text)).isEmpty();
  }

  @Test
  void readsAnAddressRightBehindAName() {
    assertThat(ContactText.read("联系人：卢思远lusy@example.com 18622450371"))
        .isEqualTo(new Contact("卢思远", "18622450371", "lusy@example.com"));
    assertThat(ContactText.read("张三@例子.中国").email()).isEqualTo("张三@例子.中国");
    assertThat(ContactText.read("müller@example.com").email()).isEqualTo("müller@example.com");
  }
}
