package org.keptword.web.cases;

import org.keptword.access.joining.InvitationWay;
import org.keptword.web.shell.PageForm;

/** What is chosen about the link of an invitation: its way, and the language of an e-mail. */
public class LinkForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public InvitationWay way;
    public String language;
}
