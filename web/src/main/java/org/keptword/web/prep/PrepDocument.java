package org.keptword.web.prep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.AnsweredWork;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepWork;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.SharedNow;
import org.keptword.sharing.SharedText.Block;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.prep.References.Reference;
import org.keptword.web.routing.Route;
import org.keptword.web.sharing.SharedCounts;

/**
 * A prep report for its template, with the same headings and sentences on screen and on paper: what is to be seen at one glance first,
 * then the answers, then the rest.
 */
final class PrepDocument {

    private final PrepReport report;
    private final Canvas canvas;
    private final SpokenAnswers answers;
    private final String body;

    PrepDocument(PrepReport report, Canvas canvas) {
        this.report = report;
        this.canvas = canvas;
        this.answers = new SpokenAnswers(canvas.speech(), canvas.dates());
        this.body = canvas.fill("prep/document.jte", this);
    }

    /** The whole, without anything around it. */
    String body() {
        return body;
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return canvas.sections();
    }

    /** What the page is called. */
    String title() {
        return say("title", report.who(), report.session().place());
    }

    /** Whom it is for, as it stands on every page. */
    String whom() {
        return switch (report.whom().kind()) {
            case COUNSELOR -> say("for-counselor");
            case TABLE -> say("for-table");
            case PARTNER -> say("for-partner", report.who());
        };
    }

    PrepReport report() {
        return report;
    }

    Canvas on() {
        return canvas;
    }

    String say(String key, Object... args) {
        return canvas.say(key, args);
    }

    String in(LocalizedText text) {
        return canvas.in(text);
    }

    /** The words for the partner it is for, or those for everybody else. */
    String own(String key, Object... args) {
        return say(isOwn() ? "own." + key : key, args);
    }

    String day(Instant at) {
        return canvas.dates().day(at);
    }

    boolean isOwn() {
        return report.whom().kind() == PrepKind.PARTNER;
    }

    boolean isTable() {
        return report.whom().kind() == PrepKind.TABLE;
    }

    boolean isForCounselor() {
        return report.whom().kind() == PrepKind.COUNSELOR;
    }

    StrandWords strands() {
        return new StrandWords(report, canvas);
    }

    GoalWords goals() {
        return new GoalWords(report, canvas);
    }

    PlanWords plans() {
        return new PlanWords(report, canvas);
    }

    String when() {
        PrepReport.Meeting session = report.session();
        return say("when", session.place(), canvas.dates().moment(session.startsAt()), session.minutes());
    }

    /** With whom the session is, where its heading says another name. */
    Optional<String> with() {
        return report.people().stream()
                .map(CaseLine.Who::name)
                .filter(name -> isForCounselor()
                        && report.people().size() == 1
                        && !report.who().equals(name))
                .findFirst();
    }

    /** The heading of what happened: since which session, if there was one. */
    String since() {
        return report.last()
                .map(last -> say("since", String.valueOf(last.place()), day(last.startsAt())))
                .orElseGet(() -> say("since-beginning"));
    }

    /** Where a line comes from that comes from a page of the case. */
    Reference from(Kind kind) {
        String address = switch (kind) {
            case PROMISES -> Route.CASE_PROMISES.path(report.caseId());
            case CHECK_INS -> Route.CASE_PROGRESS.path(report.caseId());
            case GOALS -> Route.CASE_GOALS.path(report.caseId());
            case SHARED -> Route.CASE_SHARING.path(report.caseId());
            default -> Route.CASE_HOMEWORK.path(report.caseId());
        };
        return canvas.references().of(kind, address, canvas.speech().of("prep.ref", kind));
    }

    Reference from(ResponseId piece, LocalizedText title, PrepWork of, Instant at) {
        String said =
                isOwn() ? say("own.ref.work", in(title), day(at)) : say("ref.work-of", in(title), of.name(), day(at));
        return canvas.references().of(Kind.WORK, Route.REVIEW_RESPONSE.path(piece), said);
    }

    Reference from(PrepReport.Agreement agreed) {
        String session = say(
                "ref.session",
                String.valueOf(agreed.in().place()),
                day(agreed.in().startsAt()));
        return canvas.references()
                .of(Kind.AGREED, Route.SESSION.path(agreed.in().id()), session);
    }

    Reference from(AgendaLine line) {
        String address =
                line.address().isEmpty() ? Route.SESSION.path(report.session().id()) : line.address();
        Kind kind = address.startsWith("/review/") ? Kind.WORK : line.address().isEmpty() ? Kind.AGENDA : Kind.PAGE;
        return canvas.references().of(kind, address, plans().title(kind, address));
    }

    Reference fromGuide() {
        return canvas.references().of(Kind.GUIDE, Route.GUIDE.path(), say("ref.guide"));
    }

    String title(PrepWork.InFull piece) {
        return in(piece.work().title())
                + piece.work().entry().map(entry -> ", " + canvas.entry(entry)).orElse("");
    }

    /** When a piece was handed in, who brings it and who can read it. */
    String meta(PrepWork one, PrepWork.InFull piece) {
        AnsweredWork work = piece.work();
        String handedIn = say("handed-in-on", day(work.handedInAt()));
        if (isOwn()) {
            return handedIn;
        }
        String brought = !one.brought().contains(piece)
                ? ""
                : " " + (work.broughtByAuthor() ? say("brought.author", one.name()) : say("brought.counselor"));
        return handedIn + brought + " " + canvas.speech().of("prep.readers", work.disclosure());
    }

    /** How long it took and how hard it was, as far as that was said. */
    String close(AnsweredWork.Close close) {
        return (close.minutes().map(minutes -> say("close.minutes", minutes)).orElse("")
                        + close.difficulty()
                                .map(hard -> " " + say("close.difficulty", hard))
                                .orElse(""))
                .strip();
    }

    boolean isWords(AnsweredWork.Value value) {
        return value.kind() == AnsweredWork.Value.Kind.WORDS;
    }

    String answer(AnsweredWork.Value value) {
        return answers.say(value);
    }

    /** What was given, and what came of it. */
    String given(PrepWork.Given given) {
        String due = given.due()
                .map(day -> say("given.due", canvas.dates().day(day)))
                .or(() -> given.last().map(entry -> say("given.last", canvas.entry(entry))))
                .orElse("");
        String handedIn = say(given.handedIn() ? "given.handed-in" : "given.not-handed-in");
        return (in(given.title()) + ". " + handedIn + " " + due).strip();
    }

    String open(PrepWork.Open open) {
        StringBuilder said = new StringBuilder(in(open.title())).append('.');
        open.due()
                .ifPresent(day ->
                        said.append(' ').append(say("given.due", canvas.dates().day(day))));
        open.entry().ifPresent(entry -> said.append(' ').append(say("open.entry", canvas.entry(entry))));
        String state = open.returned()
                ? "open.returned"
                : switch (open.recurs()) {
                    case NEVER -> null;
                    case BEFORE_SESSION -> "open.beforeSession";
                    default -> "open.recurs";
                };
        return state == null
                ? said.toString()
                : said.append(' ').append(say(state)).toString();
    }

    <T> boolean isNothing(Function<PrepWork, List<T>> which) {
        return report.work().stream().allMatch(one -> which.apply(one).isEmpty());
    }

    /** How many pieces are not in full. */
    int more() {
        return report.work().stream().mapToInt(PrepWork::more).sum();
    }

    String title(SharedNow.Text text) {
        String day =
                text.text().day().map(one -> ", " + canvas.dates().day(one)).orElse("");
        return text.text()
                .title()
                .map(title -> in(title) + day)
                .orElseGet(() -> canvas.speech().of("prep.shared.kind", text.kind()));
    }

    String shown(SharedNow.Text text) {
        return isTable()
                ? say("shared.shows", name(text.author()), name(text.recipient()), day(text.shownAt()))
                : say("own.shared.since", day(text.shownAt()));
    }

    String counted(Block block) {
        return SharedCounts.say(canvas.speech(), "prep.shared.counts", block.label(), block.counts());
    }

    private String name(ParticipantId who) {
        return report.people().stream()
                .filter(one -> one.id().equals(who))
                .map(CaseLine.Who::name)
                .collect(Collectors.joining());
    }

    String foot() {
        String read = canvas.dates().exact(report.madeAt());
        return switch (report.whom().kind()) {
            case COUNSELOR -> say("foot", read);
            case TABLE -> say("foot.table", read);
            case PARTNER -> say("foot.partner", read);
        };
    }
}
