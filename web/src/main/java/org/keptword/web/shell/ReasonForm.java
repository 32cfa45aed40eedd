package org.keptword.web.shell;

/** Why something is done, where nothing else is typed. */
public class ReasonForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String reason;
}
