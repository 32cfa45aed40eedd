package org.keptword.cases;

import java.util.List;
import java.util.Optional;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;

/**
 * A case as it stands in a list: names and whether joint work is on, nothing else of the safety page.
 *
 * @param participants in the order of their slots
 */
public record CaseLine(
        CaseId id, String name, CaseMode mode, Aim aim, boolean open, boolean jointWork, List<Who> participants) {

    /** One participant by name. */
    public record Who(ParticipantId id, PartnerSlot slot, String name, ParticipantState state) {

        /** The name of one of some; empty for anybody else. */
        public static Optional<String> nameOf(ParticipantId participant, List<Who> among) {
            return among.stream()
                    .filter(who -> who.id().equals(participant))
                    .map(Who::name)
                    .findFirst();
        }
    }

    public CaseLine {
        participants = List.copyOf(participants);
    }

    /** The same, of a case that is open; new work in a closed one is refused. */
    public CaseLine requireOpen() {
        if (!open) {
            throw new DomainRefusal("refusal.cases.closed");
        }
        return this;
    }

    /** Which of the participants one is, from 0; -1 for one who is not of this case. */
    public int placeOf(ParticipantId participant) {
        return participants.stream().map(Who::id).toList().indexOf(participant);
    }

    /** The name of one participant, empty for one who is not of this case. */
    public String nameOf(ParticipantId participant) {
        return Who.nameOf(participant, participants).orElse("");
    }
}
