package io.scenariomarket.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat says of a request that it could not even read, in place of its own page. Nothing is
 * known of who asked, so it says it in both languages.
 */
public final class UnreadableRequest extends ErrorReportValve {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><title>请求有误 · Bad request</title></head>
      <body>
      <h1>无法读懂这个请求</h1>
      <p>请检查地址的写法，没有做任何修改。<a href="/">回到首页</a></p>
      <p lang="en">This request cannot be read. Please check the address; nothing was changed.
      <a href="/">Home</a></p>
      </body>
      </html>
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType("text/html");
      response.setCharacterEncoding("UTF-8");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(PAGE);
        response.finishResponse();
      }
    } catch (IOException _) {
      // Whoever asked has gone.
    }
  }
}
