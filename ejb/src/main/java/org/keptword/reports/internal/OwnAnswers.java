package org.keptword.reports.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.AnsweredWork.Answer;
import org.keptword.homework.ToldWork;

/** Takes the answers that are never for the partner out of work, with the headings nothing is left under. */
final class OwnAnswers {

    private OwnAnswers() {}

    static ToldWork of(ToldWork own) {
        return new ToldWork(own.inFull().stream().map(OwnAnswers::of).toList(), own.sent());
    }

    private static AnsweredWork of(AnsweredWork work) {
        return new AnsweredWork(
                work.id(),
                work.assignment(),
                work.participant(),
                work.title(),
                work.entry(),
                work.revision(),
                work.handedInAt(),
                work.disclosure(),
                work.broughtByAuthor(),
                work.note(),
                work.close(),
                remaining(work.answers()));
    }

    static List<Answer> remaining(List<Answer> all) {
        List<Answer> remaining = new ArrayList<>();
        Deque<Answer> headings = new ArrayDeque<>();
        for (Answer answer : all) {
            while (!headings.isEmpty() && !isUnder(answer, headings.peekLast())) {
                headings.removeLast();
            }
            if (answer.values().isEmpty()) {
                headings.addLast(answer);
            } else if (!answer.counselorOnly()) {
                remaining.addAll(headings);
                headings.clear();
                remaining.add(answer);
            }
        }
        return remaining;
    }

    /** A heading or row holds what has its address and more. */
    private static boolean isUnder(Answer answer, Answer heading) {
        return answer.path().startsWith(heading.path() + "/");
    }
}
