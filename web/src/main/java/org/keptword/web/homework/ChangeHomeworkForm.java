package org.keptword.web.homework;

import java.time.LocalDate;
import org.keptword.web.shell.PageForm;

/** What is typed about an assignment that is changed: another day, or why it is withdrawn. */
public class ChangeHomeworkForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public LocalDate day;
    public String reason;
}
