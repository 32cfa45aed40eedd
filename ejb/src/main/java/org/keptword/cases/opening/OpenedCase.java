package org.keptword.cases.opening;

import java.util.List;
import org.keptword.access.joining.IssuedCode;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A case that was opened.
 *
 * @param before whether it had been opened already, by the same page
 * @param codes one for each client who gets one, in the order of their slots; they are told once
 */
public record OpenedCase(CaseId id, boolean before, List<ClientCode> codes) {

    /** The code of one client. */
    public record ClientCode(ParticipantId client, String name, IssuedCode code) {}

    public OpenedCase {
        codes = List.copyOf(codes);
    }
}
