package org.keptword.web.help;

/**
 * A chapter of a manual.
 *
 * @param id what an address names it by
 * @param html its text without the title; made of Markdown, and nothing in it is markup of its author's
 */
public record Chapter(String id, String title, String html) {}
