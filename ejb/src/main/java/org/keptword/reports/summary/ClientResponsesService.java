package org.keptword.reports.summary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** So many responses are read at a time where only their length is asked for. */
    private static final int BATCH = 20;

    /** Characters of answers that are read, and printed, together. */
    private static final int PORTION = 200_000;

    /**
     * The work of one participant to take away: what there is, to be read portion by portion, for all of it together may be more than there is
     * memory for.
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public ClientResponsesExport export(CaseId id, ParticipantId participant) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        requireParticipant(line, participant);
        List<Found> found = new ArrayList<>();
        List<UUID> own = own(participant, permit);
        for (int from = 0; from < own.size(); from += BATCH) {
            List<UUID> batch = own.subList(from, Math.min(own.size(), from + BATCH));
            homework.inFull(batch, line.mode() == CaseMode.INDIVIDUAL, permit).stream()
                    .map(Found::of)
                    .forEach(found::add);
        }
        guard.record(permit, AuditAction.EXPORT, AuditedObject.CLIENT_WORK, participant, participant.value());
        return new ClientResponsesExport(portions(found), clock.instant());
    }

    /**
     * A portion of the work that was exported. What its author keeps private since, or took back, is left out.
     *
     * @param portion some of the responses, as {@link #export} listed them
     * @param madeAt when the export began
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public ClientResponses read(CaseId id, ParticipantId participant, List<ResponseId> portion, Instant madeAt) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        CaseLine.Who whom = requireParticipant(line, participant);
        List<UUID> wanted = portion.stream().map(ResponseId::value).toList();
        List<UUID> own =
                own(participant, permit).stream().filter(wanted::contains).toList();
        List<FullResponse> works = homework.inFull(own, line.mode() == CaseMode.INDIVIDUAL, permit);
        List<SentReply> sent = homework.sent(Instant.EPOCH, permit);
        guard.recordList(permit, AuditedObject.RESPONSE, own);
        return new ClientResponses(line, whom, chapters(works, sent), madeAt);
    }

    private List<UUID> own(ParticipantId participant, Permit permit) {
        return homework.ofCase(permit).of(participant).responses().stream()
                .map(CaseResponse::id)
                .map(ResponseId::value)
                .toList();
    }

    private static CaseLine.Who requireParticipant(CaseLine line, ParticipantId participant) {
        return line.participants().stream()
                .filter(who -> who.id().equals(participant))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Exercise by exercise, each in the order its responses were handed in. */
    private static List<List<ResponseId>> portions(List<Found> found) {
        Map<LocalizedText, List<Found>> byTitle = found.stream()
                .sorted(Comparator.comparing(Found::handedInAt))
                .collect(Collectors.groupingBy(Found::title, LinkedHashMap::new, Collectors.toList()));
        List<List<ResponseId>> portions = new ArrayList<>();
        List<ResponseId> portion = new ArrayList<>();
        int length = 0;
        for (Found one : byTitle.values().stream().flatMap(List::stream).toList()) {
            if (length + one.length() > PORTION && !portion.isEmpty()) {
                portions.add(List.copyOf(portion));
                portion.clear();
                length = 0;
            }
            portion.add(one.id());
            length += one.length();
        }
        portions.add(List.copyOf(portion));
        return portions;
    }

    /** A response without its words. */
    private record Found(ResponseId id, LocalizedText title, Instant handedInAt, int length) {

        static Found of(FullResponse work) {
            int length = work.answers().stream()
                    .flatMap(answer -> answer.values().stream())
                    .mapToInt(value -> value.text().length())
                    .sum();
            return new Found(work.id(), work.title(), work.handedInAt(), length);
        }
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
     * What is exported.
     *
     * @param portions the responses in the order of reading, at least one portion, which is empty where nothing was handed in
     * @param madeAt when it was read
     */
    public record ClientResponsesExport(List<List<ResponseId>> portions, Instant madeAt) {

        public ClientResponsesExport {
            portions = portions.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Responses of one client that the counselor may see, with the replies: one chapter an exercise. Nothing the client keeps to
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
