package org.keptword.reports.summary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.CaseResponse;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.Homework;
import org.keptword.homework.read.SentReply;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses.Chapter;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses.ResponseWithReplies;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;

/** Exports the responses of one client. */
@Stateless
@DenyAll
public class ClientResponsesService {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    Homework homework;

    @Inject
    Clock clock;

    /** The work of one participant to take away, on paper or as a file, seen at one moment. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public ClientResponses export(CaseId id, ParticipantId participant) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        CaseLine.Who whom = line.participants().stream()
                .filter(who -> who.id().equals(participant))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<UUID> own = homework.ofCase(permit).of(participant).responses().stream()
                .map(CaseResponse::id)
                .map(ResponseId::value)
                .toList();
        List<FullResponse> works = homework.inFull(own, line.mode() == CaseMode.INDIVIDUAL, permit);
        List<SentReply> sent = homework.sent(Instant.EPOCH, permit);
        guard.record(permit, AuditAction.EXPORT, AuditedObject.CLIENT_WORK, participant, participant.value());
        return new ClientResponses(line, whom, chapters(works, sent), clock.instant());
    }

    private static List<Chapter> chapters(List<FullResponse> works, List<SentReply> sent) {
        Map<ResponseId, List<SentReply>> replies = sent.stream().collect(Collectors.groupingBy(SentReply::response));
        Map<LocalizedText, List<ResponseWithReplies>> byTitle = new LinkedHashMap<>();
        works.forEach(work -> byTitle.computeIfAbsent(work.title(), any -> new ArrayList<>())
                .add(new ResponseWithReplies(work, replies.getOrDefault(work.id(), List.of()))));
        return byTitle.entrySet().stream()
                .map(one -> new Chapter(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * All responses of one client that the counselor may see, with the replies: one chapter an exercise. Nothing the client keeps to
     * oneself, nothing of a partner, no private note and no rating. Reports on a contact are on the safety page only.
     *
     * @param whom whose work it is
     * @param madeAt when it was read
     */
    public record ClientResponses(CaseLine line, CaseLine.Who whom, List<Chapter> chapters, Instant madeAt) {

        /** One exercise, with its responses in the order they were handed in. */
        public record Chapter(LocalizedText title, List<ResponseWithReplies> responses) {

            public Chapter {
                responses = List.copyOf(responses);
            }
        }

        /** A response with the replies to it. */
        public record ResponseWithReplies(FullResponse work, List<SentReply> replies) {

            public ResponseWithReplies {
                replies = List.copyOf(replies);
            }
        }

        public ClientResponses {
            chapters = List.copyOf(chapters);
        }

        /** How many responses there are. */
        public int count() {
            return chapters.stream()
                    .mapToInt(chapter -> chapter.responses().size())
                    .sum();
        }
    }
}
