package org.keptword.web.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.FullResponse;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses.Chapter;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses.ResponseWithReplies;
import org.keptword.web.paper.Portions;

/** Cuts one client's work into files that can be laid out: between responses, and a very long response between its answers and within one. */
final class ClientResponsesPortions {

    private ClientResponsesPortions() {}

    /** The files, in order; one where it is short. */
    static List<ClientResponses> of(ClientResponses work) {
        List<Titled> all = work.chapters().stream()
                .flatMap(chapter -> chapter.responses().stream().map(one -> new Titled(chapter.title(), one)))
                .toList();
        List<List<Titled>> portions =
                Portions.of(all, one -> weight(one.response().work()), ClientResponsesPortions::split);
        return portions.size() < 2
                ? List.of(work)
                : portions.stream()
                        .map(portion -> new ClientResponses(work.line(), work.whom(), chapters(portion), work.madeAt()))
                        .toList();
    }

    private record Titled(LocalizedText chapter, ResponseWithReplies response) {}

    private static List<Chapter> chapters(List<Titled> portion) {
        Map<LocalizedText, List<ResponseWithReplies>> byTitle = new LinkedHashMap<>();
        portion.forEach(one ->
                byTitle.computeIfAbsent(one.chapter(), any -> new ArrayList<>()).add(one.response()));
        return byTitle.entrySet().stream()
                .map(one -> new Chapter(one.getKey(), one.getValue()))
                .toList();
    }

    /** A response cut into several; the replies are with the last. */
    private static List<Titled> split(Titled titled, int most) {
        FullResponse whole = titled.response().work();
        List<List<FullResponse.Answer>> parts =
                Portions.of(whole.answers(), ClientResponsesPortions::weight, ClientResponsesPortions::split);
        List<Titled> pieces = new ArrayList<>();
        for (int nth = 0; nth < parts.size(); nth++) {
            boolean last = nth == parts.size() - 1;
            pieces.add(new Titled(
                    titled.chapter(),
                    new ResponseWithReplies(
                            with(whole, parts.get(nth)),
                            last ? titled.response().replies() : List.of())));
        }
        return pieces;
    }

    private static FullResponse with(FullResponse of, List<FullResponse.Answer> answers) {
        return new FullResponse(
                of.id(),
                of.assignment(),
                of.participant(),
                of.title(),
                of.entry(),
                of.revision(),
                of.handedInAt(),
                of.disclosure(),
                of.broughtByAuthor(),
                of.note(),
                of.close(),
                answers);
    }

    private static List<FullResponse.Answer> split(FullResponse.Answer answer, int most) {
        List<FullResponse.Answer> pieces = new ArrayList<>();
        for (AnswerValue value : answer.values()) {
            List<String> texts = value.isWords() ? Portions.split(value.text(), most / 2) : List.of(value.text());
            for (String text : texts) {
                AnswerValue piece = value.isWords() ? AnswerValue.words(text) : value;
                pieces.add(new FullResponse.Answer(
                        answer.path(),
                        answer.depth(),
                        answer.row(),
                        answer.question(),
                        answer.counselorOnly(),
                        List.of(piece)));
            }
        }
        return pieces;
    }

    private static int weight(FullResponse work) {
        return 200
                + work.answers().stream()
                        .mapToInt(ClientResponsesPortions::weight)
                        .sum();
    }

    private static int weight(FullResponse.Answer answer) {
        return 100
                + answer.values().stream()
                        .mapToInt(value -> Portions.weight(value.text()))
                        .sum();
    }
}
