package org.keptword.web.shell;

import org.keptword.shared.CounselorTitle;

/** How a client addresses the counselor of the own case. Every client page knows it already. */
public interface CounselorTitleSource {

    CounselorTitle title();
}
