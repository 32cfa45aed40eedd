package org.keptword.web.prep;

import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.SentReply;
import org.keptword.homework.WorkEntry;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepReport.PersonPart;
import org.keptword.web.paper.Html;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Writes handed-in work and the replies to it into a prep report. */
final class PrepPieces {

    private final Html html;
    private final Speech speech;
    private final Dates dates;
    private final SpokenAnswers answers;

    PrepPieces(Html html, Speech speech, Dates dates) {
        this.html = html;
        this.speech = speech;
        this.dates = dates;
        this.answers = new SpokenAnswers(speech, dates);
    }

    /** Handed-in work in full: its words, its close, and what was replied. */
    void piece(PersonPart one, PrepReport.Brought brought) {
        AnsweredWork work = brought.work();
        html.in("div", "prep-piece", () -> {
            html.say(
                    "h4",
                    null,
                    say(work.title())
                            + work.entry().map(entry -> ", " + say(entry)).orElse(""));
            html.say(
                    "p",
                    "prep-meta",
                    speech.with("prep.handed-in-on", dates.day(work.handedInAt())) + " "
                            + (work.broughtByAuthor()
                                    ? speech.with("prep.brought.author", one.name())
                                    : speech.get("prep.brought.counselor"))
                            + " " + speech.of("prep.readers", work.disclosure()));
            if (work.note()) {
                html.say("p", "prep-meta", speech.get("prep.as-note"));
            }
            work.answers().forEach(this::answer);
            close(work.close());
            brought.replies().forEach(this::reply);
        });
    }

    private void answer(AnsweredWork.Answer answer) {
        if (answer.values().isEmpty()) {
            String row = answer.row() > 0 ? speech.with("prep.row", say(answer.question()), answer.row()) : null;
            html.say("p", "prep-group", row == null ? say(answer.question()) : row);
            return;
        }
        html.in("p", "prep-question", () -> {
            html.text(say(answer.question()));
            if (answer.counselorOnly()) {
                html.text(" " + speech.get("prep.counselor-only"));
            }
        });
        for (AnsweredWork.Value value : answer.values()) {
            boolean words = value.kind() == AnsweredWork.Value.Kind.WORDS;
            html.say("p", words ? "prep-words" : "prep-value", answers.say(value));
        }
    }

    private void close(AnsweredWork.Close close) {
        StringBuilder said = new StringBuilder();
        close.minutes()
                .ifPresent(minutes ->
                        said.append(speech.with("prep.close.minutes", minutes)).append(' '));
        close.difficulty()
                .ifPresent(hard ->
                        said.append(speech.with("prep.close.difficulty", hard)).append(' '));
        if (said.length() > 0) {
            html.say("p", "prep-meta", said.toString().strip());
        }
        close.hard().ifPresent(hard -> {
            html.say("p", "prep-question", speech.get("prep.close.hard"));
            html.say("p", "prep-words", hard);
        });
    }

    /** What was replied. */
    void reply(SentReply sent) {
        if (sent.text() == null && sent.remarks().isEmpty()) {
            return;
        }
        html.in("div", "prep-reply", () -> {
            html.say(
                    "p",
                    "prep-meta",
                    speech.with(sent.returned() ? "prep.reply.returned" : "prep.reply.sent", dates.day(sent.sentAt())));
            if (sent.text() != null) {
                html.say("p", "prep-said", sent.text());
            }
            for (int i = 0; i < sent.remarks().size(); i++) {
                String quote = sent.passages().get(i).quote();
                String remark = sent.remarks().get(i);
                html.say("p", "prep-said", quote.isBlank() ? remark : speech.with("prep.reply.remark", quote, remark));
            }
        });
    }

    /** Which entry of an exercise that comes back. */
    String say(WorkEntry entry) {
        return entry.weekly() ? speech.with("prep.entry.week", dates.day(entry.day())) : dates.day(entry.day());
    }

    private String say(LocalizedText text) {
        return speech.in(text);
    }
}
