package org.keptword.web.prep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.FullResponse;
import org.keptword.reports.PrepHomework;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.CurrentShares;
import org.keptword.sharing.SharedText.Block;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.prep.References.Reference;
import org.keptword.web.routing.Route;
import org.keptword.web.sharing.SharedCounts;
import org.keptword.web.text.AnswerTexts;

/**
 * A prep report for its template, with the same headings and sentences on screen and on paper: what is to be seen at one glance first,
 * then the answers, then the rest.
 */
final class PrepDocument {

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final AnswerTexts answers;
    private final String body;

    PrepDocument(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.answers = AnswerTexts.formatted(writer.speech(), writer.dates());
        this.body = writer.fill("prep/document.jte", this);
    }

    /** The whole, without anything around it. */
    String body() {
        return body;
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return writer.sections();
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

    PrepDocumentWriter on() {
        return writer;
    }

    String say(String key, Object... args) {
        return writer.say(key, args);
    }

    String in(LocalizedText text) {
        return writer.in(text);
    }

    /** The words for the partner it is for, or those for everybody else. */
    String own(String key, Object... args) {
        return say(isOwn() ? "own." + key : key, args);
    }

    String day(Instant at) {
        return writer.dates().day(at);
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
        return new StrandWords(report, writer);
    }

    GoalWords goals() {
        return new GoalWords(report, writer);
    }

    PlanWords plans() {
        return new PlanWords(report, writer);
    }

    String when() {
        PrepReport.Meeting session = report.session();
        return say("when", session.place(), writer.dates().moment(session.startsAt()), session.minutes());
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
        return writer.references().of(kind, address, writer.speech().of("prep.ref", kind));
    }

    Reference from(ResponseId piece, LocalizedText title, PrepHomework of, Instant at) {
        String said =
                isOwn() ? say("own.ref.work", in(title), day(at)) : say("ref.work-of", in(title), of.name(), day(at));
        return writer.references().of(Kind.WORK, Route.REVIEW_RESPONSE.path(piece), said);
    }

    Reference from(PrepReport.Agreement agreed) {
        String session = say(
                "ref.session",
                String.valueOf(agreed.in().place()),
                day(agreed.in().startsAt()));
        return writer.references()
                .of(Kind.AGREED, Route.SESSION.path(agreed.in().id()), session);
    }

    Reference from(AgendaLine line) {
        String address =
                line.address().isEmpty() ? Route.SESSION.path(report.session().id()) : line.address();
        Kind kind = address.startsWith("/review/") ? Kind.WORK : line.address().isEmpty() ? Kind.AGENDA : Kind.PAGE;
        return writer.references().of(kind, address, plans().title(kind, address));
    }

    Reference fromGuide() {
        return writer.references().of(Kind.GUIDE, Route.GUIDE.path(), say("ref.guide"));
    }

    String title(PrepHomework.InFull piece) {
        return in(piece.work().title())
                + piece.work().entry().map(entry -> ", " + writer.entry(entry)).orElse("");
    }

    /** When a piece was handed in, who brings it and who can read it. */
    String meta(PrepHomework one, PrepHomework.InFull piece) {
        FullResponse work = piece.work();
        String handedIn = say("handed-in-on", day(work.handedInAt()));
        if (isOwn()) {
            return handedIn;
        }
        String brought = !one.brought().contains(piece)
                ? ""
                : " " + (work.broughtByAuthor() ? say("brought.author", one.name()) : say("brought.counselor"));
        return handedIn + brought + " " + writer.speech().of("prep.readers", work.disclosure());
    }

    /** How long it took and how hard it was, as far as that was said. */
    String close(FullResponse.Close close) {
        return (close.minutes().map(minutes -> say("close.minutes", minutes)).orElse("")
                        + close.difficulty()
                                .map(hard -> " " + say("close.difficulty", hard))
                                .orElse(""))
                .strip();
    }

    String answer(AnswerValue value) {
        return answers.say(value);
    }

    /** What was given, and what came of it. */
    String given(PrepHomework.Given given) {
        String due = given.due()
                .map(day -> say("given.due", writer.dates().day(day)))
                .or(() -> given.last().map(entry -> say("given.last", writer.entry(entry))))
                .orElse("");
        String handedIn = say(given.handedIn() ? "given.handed-in" : "given.not-handed-in");
        return (in(given.title()) + ". " + handedIn + " " + due).strip();
    }

    String open(PrepHomework.Open open) {
        StringBuilder said = new StringBuilder(in(open.title())).append('.');
        open.due()
                .ifPresent(day ->
                        said.append(' ').append(say("given.due", writer.dates().day(day))));
        open.entry().ifPresent(entry -> said.append(' ').append(say("open.entry", writer.entry(entry))));
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

    <T> boolean isNothing(Function<PrepHomework, List<T>> which) {
        return report.work().stream().allMatch(one -> which.apply(one).isEmpty());
    }

    /** How many pieces are not in full. */
    int more() {
        return report.work().stream().mapToInt(PrepHomework::more).sum();
    }

    String title(CurrentShares.Text text) {
        String day =
                text.text().day().map(one -> ", " + writer.dates().day(one)).orElse("");
        return text.text()
                .title()
                .map(title -> in(title) + day)
                .orElseGet(() -> writer.speech().of("prep.shared.kind", text.kind()));
    }

    String shown(CurrentShares.Text text) {
        return isTable()
                ? say("shared.shows", name(text.author()), name(text.recipient()), day(text.shownAt()))
                : say("own.shared.since", day(text.shownAt()));
    }

    String counted(Block block) {
        return SharedCounts.say(writer.speech(), "prep.shared.counts", block.label(), block.counts());
    }

    private String name(ParticipantId who) {
        return report.people().stream()
                .filter(one -> one.id().equals(who))
                .map(CaseLine.Who::name)
                .collect(Collectors.joining());
    }

    String foot() {
        String read = writer.dates().exact(report.madeAt());
        return switch (report.whom().kind()) {
            case COUNSELOR -> say("foot", read);
            case TABLE -> say("foot.table", read);
            case PARTNER -> say("foot.partner", read);
        };
    }
}
