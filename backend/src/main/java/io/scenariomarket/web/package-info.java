/** The frame around every page: layout, home, language and theme, errors of pages and API. */
@NullMarked
package io.scenariomarket.web;

import org.jspecify.annotations.NullMarked;
