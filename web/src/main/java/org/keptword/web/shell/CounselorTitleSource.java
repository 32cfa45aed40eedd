package org.keptword.web.shell;

import org.keptword.shared.CounselorTitle;

/** How the texts of clients name the counselor, for whoever looks at them: the client, or staff who are shown what the client reads. */
public interface CounselorTitleSource {

    CounselorTitle title();
}
