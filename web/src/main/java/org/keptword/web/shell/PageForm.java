package org.keptword.web.shell;

import java.io.Serializable;

/**
 * What is typed into one form of a page: a plain object whose public fields are the inputs, held by the page's bean and read and
 * written by pages as {@code #{bean.form.field}}. It has no behavior beyond turning what was typed into a command.
 */
public interface PageForm extends Serializable {}
