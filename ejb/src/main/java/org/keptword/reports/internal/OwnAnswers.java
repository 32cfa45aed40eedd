package org.keptword.reports.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.FullResponse.Answer;
import org.keptword.homework.read.Homework;
import org.keptword.homework.read.SentReply;
import org.keptword.shared.ResponseId;

/** Takes the answers that are never for the partner out of work, with the headings nothing is left under and the remarks beside them. */
final class OwnAnswers {

    private OwnAnswers() {}

    static Homework.ResponsesWithReplies of(Homework.ResponsesWithReplies own) {
        List<FullResponse> inFull = own.inFull().stream()
                .map(work -> work.only(Answer::isForPartner))
                .toList();
        Map<ResponseId, Set<String>> told = inFull.stream()
                .collect(Collectors.toMap(
                        FullResponse::id,
                        work -> work.answers().stream().map(Answer::path).collect(Collectors.toSet())));
        return new Homework.ResponsesWithReplies(
                inFull,
                own.sent().stream()
                        .map(reply -> beside(reply, told.getOrDefault(reply.response(), Set.of())))
                        .toList());
    }

    /** What was replied, with the remarks beside answers that are told: any other quotes what stays away, or may. */
    private static SentReply beside(SentReply reply, Set<String> told) {
        List<Integer> kept = IntStream.range(0, reply.remarks().size())
                .filter(i -> told.contains(reply.passages().get(i).path()))
                .boxed()
                .toList();
        return new SentReply(
                reply.response(),
                reply.assignment(),
                reply.participant(),
                reply.sentAt(),
                reply.returned(),
                reply.text(),
                kept.stream().map(reply.passages()::get).toList(),
                kept.stream().map(reply.remarks()::get).toList());
    }
}
