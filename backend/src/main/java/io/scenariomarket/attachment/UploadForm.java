package io.scenariomarket.attachment;

import java.util.regex.Pattern;

/**
 * A page whose form brings files to the page's own address: sent with more than is taken, it is
 * answered by the page, which says so. A module declares each of its own as a bean.
 *
 * @param address of the page, with an asterisk for what stands between two slashes
 */
public record UploadForm(String address) {

  /**
   * Request attribute of the page in place of a form that was not even read: how many megabytes a
   * file may have.
   */
  public static final String TOO_LARGE = "attachment.too-large";

  boolean at(String path) {
    return Pattern.matches(address.replace("*", "[^/]+"), path);
  }
}
